import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Spanish, Catalan, Galician. */
export const es: LanguageRules = {
  languages: ['es', 'ca', 'gl'],
  abbreviations: {
    inside: abbreviations(
      'etc, ej, p.ej, ex, Sr, Sra, Sres, Srta, Dra, Ud, Uds, Vd, Vds, EE. UU, a. C, d. C, aprox, Avda, Cía, Ltda, Ing, Lic, Gral, izq, dcha, incl',
    ),
    beforeNumber: abbreviations('pág, págs, pàg, núm, núms, art, arts, cap, caps, vers, tel, ene, feb, abr, ago, sept, dic'),
    closing: abbreviations('máx, mín, seg'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Portuguese. */
export const pt: LanguageRules = {
  languages: ['pt'],
  abbreviations: {
    inside: abbreviations('etc, ex, Sr, Sra, Srs, Dra, Profa, aprox, Ltda, Cia, Eng, obs, a. C, d. C, incl, excl'),
    beforeNumber: abbreviations('pág, págs, núm, art, cap, tab, vers, ref, tel, jan, fev, abr, ago, set, out, dez'),
    closing: abbreviations('máx, mín, seg'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

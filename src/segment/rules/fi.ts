import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Finnish. */
export const fi: LanguageRules = {
  languages: ['fi'],
  abbreviations: {
    inside: abbreviations('esim, jne, ks, ts, ym, yms, mm, mt, ml, vrt, ko, nk, ns, em, huom, synt, tms'),
    beforeNumber: abbreviations('nro, s, kuv, puh, n, v'),
    closing: abbreviations('min, sek'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

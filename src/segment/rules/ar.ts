import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, singleLetter } from './shared.ts';

/** Arabic, Persian, Urdu and other languages in their script. */
export const ar: LanguageRules = {
  languages: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
  abbreviations: {
    inside: abbreviations('إلخ, الخ, ق.م, ب.م, هـ.ق'),
    beforeNumber: abbreviations('ص.ب, رقم'),
    closing: [],
  },
  rules: [singleLetter, referenceFollows],
  closersAfterBlank: '',
};

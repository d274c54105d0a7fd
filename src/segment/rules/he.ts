import type { LanguageRules } from './rule.ts';
import { referenceFollows, singleLetter } from './shared.ts';

/** Hebrew, Yiddish. */
export const he: LanguageRules = {
  languages: ['he', 'iw', 'yi'],
  abbreviations: {
    inside: [],
    beforeNumber: [],
    closing: [],
  },
  rules: [singleLetter, referenceFollows],
  closersAfterBlank: '',
};

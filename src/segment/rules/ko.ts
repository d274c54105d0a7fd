import type { LanguageRules } from './rule.ts';
import { referenceFollows } from './shared.ts';

/** Korean. */
export const ko: LanguageRules = {
  languages: ['ko'],
  abbreviations: { inside: [], beforeNumber: [], closing: [] },
  rules: [
    referenceFollows,
    {
      name: 'quotation-goes-on',
      example: ['"네." 라고 말했다. 끝.', '"네." 라고 말했다.', '끝.'],
      joins: ({ word, after }) =>
        /["”’」』]$/.test(word) && /^(?:이?라[고는며]?|하[고는며]|[은는을를과와의])(?=[\s.,]|$)/.test(after),
    },
  ],
  closersAfterBlank: '',
};

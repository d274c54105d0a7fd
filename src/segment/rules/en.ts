import { abbreviations, type LanguageRules } from './rule.ts';
import { goesOnInLowerCase, loneFullStop } from './shared.ts';

/** English. */
export const en: LanguageRules = {
  languages: ['en'],
  abbreviations: {
    inside: abbreviations('etc, a.k.a, st, jr, sr, co, dept, est, incl, excl, resp, org'),
    beforeNumber: abbreviations('jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, art, ver, ed'),
    closing: abbreviations('a.m, p.m, min, max, ft, hr, hrs, lb, lbs'),
  },
  rules: [
    goesOnInLowerCase,
    loneFullStop,
    {
      name: 'numbered-label',
      example: ['Table 3. Sizes of all parts', 'Table 3. Sizes of all parts'],
      joins: ({ before }) => /^(?:\W*)(?:table|figure|step|example|listing|note)\s+\d+\.$/i.test(before),
    },
  ],
  closersAfterBlank: '',
};

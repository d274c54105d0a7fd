import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Czech, Slovak. */
export const cs: LanguageRules = {
  languages: ['cs', 'sk'],
  abbreviations: {
    inside: abbreviations(
      'atd, apod, aj, atď, a pod, např, napr, tj, tzn, tzv, popř, příp, príp, resp, mj, ing, mgr, doc, sv, ul, nám, vč, pozn, angl, s. r. o, a. s, n. l, t. j',
    ),
    beforeNumber: abbreviations('č, čís, str, obr, tab, kap, odst, ods, čl, tel, roč'),
    closing: abbreviations('mil, mld, tis, hod, min, sek, max'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Polish. */
export const pl: LanguageRules = {
  languages: ['pl'],
  abbreviations: {
    inside: abbreviations(
      'itd, itp, np, m.in, tzn, tj, tzw, ok, ul, pl, tys, ds, im, inż, św, ang, łac, niem, zob, por, red, hab, wyd, ewent, ub, br',
    ),
    beforeNumber: abbreviations('nr, str, s, rys, tab, rozdz, art, ust, pkt, tel, ver'),
    closing: abbreviations('r, w, godz, min, sek'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Danish, Norwegian. */
export const da: LanguageRules = {
  languages: ['da', 'nb', 'nn', 'no'],
  abbreviations: {
    inside: abbreviations(
      'osv, etc, f.eks, dvs, d.v.s, bl.a, m.m, m.fl, mv, m.v, pga, p.g.a, ifm, ift, evt, inkl, ekskl, eksl, jf, resp, hhv, ca, tlf, såk',
    ),
    beforeNumber: abbreviations('nr, s, kap, tab, jan, feb, apr, aug, sept, okt, des, dec'),
    closing: abbreviations('kl, kr, min, sek, maks'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Swedish. */
export const sv: LanguageRules = {
  languages: ['sv'],
  abbreviations: {
    inside: abbreviations(
      'osv, etc, t.ex, t. ex, d.v.s, dvs, bl.a, bl. a, m.m, m. m, m.fl, m. fl, s.k, s. k, p.g.a, f.d, ev, inkl, exkl, jfr, resp, fr.o.m, t.o.m, fr. o. m, t. o. m, ca',
    ),
    beforeNumber: abbreviations('nr, sid, s, kap, tab, tel, jan, feb, apr, aug, sept, okt, dec'),
    closing: abbreviations('kl, kr, min, sek, max'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

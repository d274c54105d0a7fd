import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Dutch, Afrikaans. */
export const nl: LanguageRules = {
  languages: ['nl', 'af'],
  abbreviations: {
    inside: abbreviations(
      'enz, etc, bijv, bv, d.w.z, o.a, m.b.v, m.b.t, t.o.v, i.p.v, i.v.m, a.u.b, evt, incl, excl, dhr, mevr, mw, ir, drs, ca, resp, vgl, zgn, z.g.n, n.a.v, a.d.h.v, o.i.d, e.d, m.a.w, t.z.t',
    ),
    beforeNumber: abbreviations('nr, blz, afb, hfst, art, tab, tel, jan, feb, apr, aug, sept, okt, dec'),
    closing: abbreviations('max, min'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

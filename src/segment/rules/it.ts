import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Italian. */
export const it: LanguageRules = {
  languages: ['it'],
  abbreviations: {
    inside: abbreviations(
      'ecc, es, sig, sig.ra, sigg, dott, dott.ssa, ing, avv, arch, cfr, ca, s.p.a, s.r.l, c.d, n.d.r, incl, escl, ediz',
    ),
    beforeNumber: abbreviations('pag, pagg, n, nr, cap, capp, art, artt, tab, tel, gen, feb, sett, ott, dic'),
    closing: abbreviations('max, min'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

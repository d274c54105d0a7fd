import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Turkish. */
export const tr: LanguageRules = {
  languages: ['tr'],
  abbreviations: {
    inside: abbreviations('vb, vd, bkz, örn, doç, yrd, av, sn, çev, haz, yy, cad, sok, mah, apt, tic, şti, a.ş, yak'),
    beforeNumber: abbreviations('s, sf, şek, tab, böl, md, tel'),
    closing: abbreviations('dk, sa, maks'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** French. */
export const fr: LanguageRules = {
  languages: ['fr'],
  abbreviations: {
    inside: abbreviations('etc, c.-à-d, MM, Mgr, St, Ste, env, éd, ex, réf, tél, boul, av, apr, op. cit, resp, suiv'),
    beforeNumber: abbreviations('chap, art, sect, vers, janv, févr, avr, juil, sept, oct, nov, déc'),
    closing: abbreviations('max, min'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '»›',
};

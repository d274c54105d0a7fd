import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Ukrainian. */
export const uk: LanguageRules = {
  languages: ['uk'],
  abbreviations: {
    inside: abbreviations(
      'т. д, т.д, т. п, т.п, та ін, т. з, т. зв, напр, див, пор, ім, вул, просп, проф, акад, доц, тис, англ, лат, рос, нім, зав',
    ),
    beforeNumber: abbreviations('рис, табл, стор, с, гл, п, пп, розд, ст, т, вип, вид, буд, кв, тел'),
    closing: abbreviations('р, рр, м, грн, коп, хв, сек, год'),
  },
  rules: [smallLetterFollows, referenceFollows],
  closersAfterBlank: '',
};

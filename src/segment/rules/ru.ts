import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

/** Russian, Belarusian. */
export const ru: LanguageRules = {
  languages: ['ru', 'be'],
  abbreviations: {
    inside: abbreviations(
      'т. д, т.д, т. п, т.п, и др, и пр, т. е, т.е, т. к, т.к, т. н, т.н, т. ч, т.ч, напр, см, ср, им, ул, просп, проф, акад, доц, тыс, соотв, англ, лат, рус, нем, франц, букв, зам, обл, устар',
    ),
    beforeNumber: abbreviations('рис, табл, стр, с, гл, п, пп, разд, ст, т, вып, изд, д, кв, тел'),
    closing: abbreviations('гг, в, вв, руб, коп, мин, сек, ч, чел'),
  },
  rules: [
    smallLetterFollows,
    referenceFollows,
    {
      name: 'city',
      example: ['Он живёт в г. Москва с 2020 г. Потом нет.', 'Он живёт в г. Москва с 2020 г.', 'Потом нет.'],
      joins: ({ before, word, after }) => word === 'г.' && !(/\d\s*г\.$/.test(before) && /^\p{Lu}/u.test(after)),
    },
  ],
  closersAfterBlank: '',
};

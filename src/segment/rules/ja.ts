import type { LanguageRules } from './rule.ts';
import { insideBrackets, referenceFollows } from './shared.ts';

/** Japanese. */
export const ja: LanguageRules = {
  languages: ['ja'],
  abbreviations: { inside: [], beforeNumber: [], closing: [] },
  rules: [
    insideBrackets,
    referenceFollows,
    {
      name: 'quotation-goes-on',
      example: [
        '「開きますか？」と表示されます。「はい」を選びます。',
        '「開きますか？」と表示されます。',
        '「はい」を選びます。',
      ],
      joins: ({ word, after }) =>
        /[」』”"）]$/.test(word) &&
        /^(?:と|って|など|の|は(?!い)|が|を|に|も(?!し)|や|で(?!は|も|す)|から|より|へ|、)/.test(after),
    },
  ],
  closersAfterBlank: '',
};

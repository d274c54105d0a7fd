import type { LanguageRules } from './rule.ts';
import { insideBrackets, referenceFollows } from './shared.ts';

/** Chinese: Mandarin, Cantonese. */
export const zh: LanguageRules = {
  languages: ['zh', 'cmn', 'yue'],
  abbreviations: { inside: [], beforeNumber: [], closing: [] },
  rules: [
    insideBrackets,
    referenceFollows,
    {
      name: 'quotation-goes-on',
      example: ['将显示“继续？”提示。他说：“好。”完。', '将显示“继续？”提示。', '他说：“好。”', '完。'],
      joins: ({ before }) => /[^：:，,。！？\s“「『][“「『][^“”「」『』]*[。！？]+[”」』]$/.test(before),
    },
  ],
  closersAfterBlank: '',
};

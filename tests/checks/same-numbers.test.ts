import { expect, it } from 'vitest';
import { pairOf, problemsOf, testRows } from './check-pair.ts';

testRows('same-numbers', [
  ['Feed 300 hens.', 'Nourrissez 500 poules.', 'fr-FR', ['warning: Expected number `300`, found `500`']],
  ['Feed 300 hens.', 'Nourrissez des poules.', 'fr-FR', ['warning: Expected number `300`, found none']],
  ['Feed the hens.', 'Füttern Sie 30 Hühner.', 'de-DE', ['warning: Expected no number, found `30`']],
  ['Feed 4 hens.', 'Füttern Sie 5 Hühner.', 'de-DE', ['warning: Expected number `4`, found `5`']],
  ['Version 2.12.0', 'Version 2.13.0', 'fr-FR', ['warning: Expected number `2.12.0`, found `2.13.0`']],
  ['1,000.5 eggs', '1 000,5 œufs', 'fr-FR', []],
  ['1,000.5 eggs', '1\u202f000,5 œufs', 'fr-FR', []],
  ['1,000.5 eggs', '1.000,5 Eier', 'de-DE', []],
  ['1,000 eggs', '1000 ovos', 'pt-BR', []],
  ['1,234 eggs', '١٬٢٣٤ بيضة', 'ar-SA', []],
  ['25 eggs', '２５個の卵', 'ja-JP', []],
  ['25 eggs', 'ไข่ ๒๕ ฟอง', 'th-TH', []],
  ['2 hens and 1 cock', 'zwei Hühner und ein Hahn', 'de-DE', []],
  ['one or two hens', '1 ou 2 poules', 'fr-FR', []],
  ['The first hen', '最初の 1 羽', 'ja-JP', []],
  ['3 hens', '三只母鸡', 'zh-CN', []],
  ['4 hens', 'أربع دجاجات', 'ar-SA', []],
  ['4 hens', 'ארבע תרנגולות', 'he-IL', []],
  ['On June 27, 2016', '2016 年 6 月 27 日', 'zh-CN', []],
  ['On 2016-06-27', 'le 27 juin 2016', 'fr-FR', []],
  ['On 05/06/2020', 'am 06.05.2020', 'de-DE', []],
  ['A 3rd party tool', 'Un outil tiers', 'fr-FR', []],
  ['50% of hens', '50 % des poules', 'fr-FR', []],
  ['At 3 PM', 'à 15 h', 'fr-FR', []],
  ['10,000 eggs', '1万個の卵', 'ja-JP', []],
  ['1.5 million eggs', '150만 개의 달걀', 'ko-KR', []],
  ['In 2024', 'ใน 2567', 'th-TH', []],
  ['Run `feed 5`.', 'Lancez `feed 5`.', 'fr-FR', []],
  ['[Hen](hens-5.md)', '[Poule](hens-5.md)', 'fr-FR', []],
  ['VS2013 hens', 'VS2013에 닭', 'ko-KR', []],
]);

it('same-numbers follows a number to a neighbour in the block', () => {
  const block = { source: 'Feed 30 hens. Then rest.', target: 'Füttern. Dann ruhen die 30.' };
  expect(problemsOf('same-numbers', { ...pairOf('Feed 30 hens.', 'Füttern.', 'de-DE'), block })).toEqual([]);
});

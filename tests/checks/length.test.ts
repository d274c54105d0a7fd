import { expect, it } from 'vitest';
import { pairOf, problemsOf, testRows } from './check-pair.ts';

const SOURCE = 'Feed the hens in the barn every morning before you open the door to the yard, and give them fresh water.';

testRows('length', [
  [
    SOURCE,
    'Nourrissez les poules dans la grange.',
    'fr-FR',
    ['warning: Expected about as much text as in the source, found 30 % of it'],
  ],
  [
    SOURCE,
    'Nourrissez les poules dans la grange chaque matin avant d’ouvrir la porte de la cour, et donnez-leur de l’eau fraîche.',
    'fr-FR',
    [],
  ],
  [
    SOURCE,
    'Nourrissez les poules dans la grange chaque matin avant d’ouvrir la porte',
    'fr-FR',
    ['warning: Expected about as much text as in the source, found 59 % of it'],
  ],
  [SOURCE, '每天早上打开通往院子的门之前，先给谷仓里的母鸡喂食，并给它们换上新鲜的水。', 'zh-CN', []],
  [SOURCE, '给谷仓里的母鸡喂食。', 'zh-CN', ['warning: Expected about as much text as in the source, found 32 % of it']],
  [SOURCE, '毎朝、庭への扉を開ける前に納屋の鶏に餌を与え、新鮮な水を与えてください。', 'ja-JP', []],
  [SOURCE, 'أطعم الدجاج في الحظيرة كل صباح قبل أن تفتح الباب المؤدي إلى الفناء، وأعطه ماءً عذبًا.', 'ar-SA', []],
  [SOURCE, 'האכילו את התרנגולות באסם בכל בוקר לפני שאתם פותחים את הדלת לחצר, ותנו להן מים טריים.', 'he-IL', []],
  [SOURCE, 'ให้อาหารไก่ในโรงนาทุกเช้าก่อนเปิดประตูสู่สนาม และให้น้ำสะอาดแก่พวกมัน', 'th-TH', []],
  ['Feed.', 'Donnez à manger aux poules de la grange chaque matin.', 'fr-FR', []],
]);

it('length follows text to a neighbour in the block', () => {
  const target = 'Nourrissez les poules dans la grange chaque matin.';
  const rest = 'Faites-le avant d’ouvrir la porte de la cour, et donnez-leur de l’eau fraîche. Reposez-vous.';
  const block = { source: `${SOURCE} Rest.`, target: `${target} ${rest}` };
  expect(problemsOf('length', { ...pairOf(SOURCE, target, 'fr-FR'), block })).toEqual([]);
});

testRows('lost-text', [
  ['Feed the hens.', '', 'fr-FR', ['error: Expected a translation, found no text']],
  ['Feed the hens.', ' \u00a0', 'fr-FR', ['error: Expected a translation, found no text']],
  ['Feed the hens.', '****', 'fr-FR', ['error: Expected a translation, found markup without text']],
  ['Feed the hens.', '–', 'fr-FR', ['warning: Expected words, found none']],
  ['Yes', '✓', 'fr-FR', []],
  ['', '', 'fr-FR', []],
  ['42', '42', 'ar-SA', []],
  ['`a`', '`a`', 'fr-FR', []],
]);

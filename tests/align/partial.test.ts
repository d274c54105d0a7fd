import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.ts';
import { proportionOf } from '../../src/align/proportion.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { openParser } from '../../src/text/parser.ts';

const parser = await openParser({ engine: 'satteri', onFallback: (reason) => expect.fail(reason) });

async function units(blocks: readonly string[], tag: string): Promise<readonly Unit[]> {
  const text = `${blocks.join('\n\n')}\n`;
  const doc = await readMarkdown(
    { path: 'a.md', text, locale: locale(tag), frontMatter: await readFrontMatter(text), translatedKeys: [] },
    parser,
  );
  return segment(doc, { prefix: '00000' });
}

/** A page of words alone: nothing in it is copied by a translator. */
const ENGLISH = [
  'Bread needs little but time, and most of that time it asks nothing of you.',
  '## Mixing',
  'Put the flour into a wide bowl. Pour the water slowly into the middle and stir with your hand until no dry flour is left.',
  'Leave it alone for half an hour before you add the salt.',
  '## Folding',
  'Wet your hand, reach under the dough, pull it up as far as it goes and lay it over the rest.',
  'Turn the bowl a little and do it again, four times in all.',
  '## Resting',
  'Cover the bowl with a cloth. In a warm kitchen the dough has grown enough in three hours, in a cold one it may take the whole night.',
  'It is ready when it trembles as you shake the bowl.',
  '## Baking',
  'Heat the oven as high as it goes, with the pot in it.',
  'Drop the dough into the hot pot, cut its skin once with a sharp knife, and put the lid on.',
  'Take the lid off after half of the time, so that the crust can brown.',
  '## Keeping',
  'Wait until it is cold. Cut it no earlier, however good it smells, because the crumb still sets while it cools.',
  'In a cloth it keeps for three days; in a bag of plastic its crust turns soft.',
];

const TRANSLATIONS: Record<string, readonly string[]> = {
  'fr-FR': [
    'Le pain ne demande presque que du temps, et la plupart de ce temps il n’attend rien de vous.',
    '## Mélanger',
    'Mettez la farine dans un grand saladier. Versez lentement l’eau au milieu et remuez à la main jusqu’à ce qu’il ne reste plus de farine sèche.',
    'Laissez reposer une demi-heure avant d’ajouter le sel.',
    '## Plier',
    'Mouillez votre main, passez-la sous la pâte, tirez-la aussi haut que possible et rabattez-la sur le reste.',
    'Tournez un peu le saladier et recommencez, quatre fois en tout.',
  ],
  'ja-JP': [
    'パンに必要なものは時間のほかにほとんどなく、その間あなたがすることはほとんどありません。',
    '## 混ぜる',
    '広いボウルに小麦粉を入れます。 水を真ん中にゆっくり注ぎ、乾いた粉がなくなるまで手で混ぜます。',
    '塩を加える前に、半時間そのまま休ませます。',
    '## 折りたたむ',
    '手を濡らして生地の下に入れ、伸びるところまで引き上げて、残りの上に重ねます。',
    'ボウルを少し回して、同じことを全部で四回行います。',
  ],
  'zh-CN': [
    '做面包需要的不过是时间，而大部分时间里并不需要你做什么。',
    '## 混合',
    '把面粉放进一个宽口的碗里。 把水慢慢倒在中间，用手搅拌，直到看不见干粉。',
    '加盐之前先静置半个小时。',
    '## 折叠',
    '把手沾湿，伸到面团下面，尽量向上拉起，再盖到其余的面团上。',
    '把碗转一点，再做一遍，一共四次。',
  ],
  'ar-SA': [
    'لا يحتاج الخبز إلى شيء تقريبًا سوى الوقت، وفي معظم هذا الوقت لا يطلب منك شيئًا.',
    '## الخلط',
    'ضع الدقيق في وعاء واسع. اسكب الماء ببطء في الوسط وحرّك بيدك حتى لا يبقى دقيق جاف.',
    'اتركه نصف ساعة قبل أن تضيف الملح.',
    '## الطي',
    'بلّل يدك ومدّها تحت العجين واسحبه إلى أعلى قدر ما يمتد ثم ضعه فوق الباقي.',
    'أدر الوعاء قليلًا وأعد ذلك، أربع مرات في المجموع.',
  ],
};

describe('a page that was translated in part', () => {
  test.each(Object.entries(TRANSLATIONS))('is aligned with what it translates, %s', async (tag, blocks) => {
    const [source, target] = [await units(ENGLISH, 'en-US'), await units(blocks, tag)];
    const expected = source.map((unit, at) => [unit.source, target[at]?.source ?? '']);
    const joined = (side: readonly Unit[]) => side.map((unit) => unit.source).join(' ');
    expect(align(source, target).map((bead) => [joined(bead.source), joined(bead.target)])).toEqual(expected);
    expect(align(target, source).map((bead) => [joined(bead.target), joined(bead.source)])).toEqual(expected);
  });

  test.each(Object.entries(TRANSLATIONS))('is as long as it would be had it been translated whole, %s', async (tag, blocks) => {
    const target = await units(blocks, tag);
    const whole = proportionOf(await units(ENGLISH.slice(0, blocks.length), 'en-US'), target);
    const part = proportionOf(await units(ENGLISH, 'en-US'), target);
    expect(part.ratio / whole.ratio).toBeGreaterThan(0.75);
    expect(part.ratio / whole.ratio).toBeLessThan(1.33);
    expect([whole.isWhole, part.isWhole]).toEqual([true, false]);
  });
});

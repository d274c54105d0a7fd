import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import type { Bead } from '../../src/model/bead.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { openParser } from '../../src/text/parser.ts';

const parser = await openParser({ engine: 'satteri', onFallback: (reason) => expect.fail(reason) });

async function units(text: string, tag: string): Promise<readonly Unit[]> {
  const frontMatter = await readFrontMatter(text);
  const doc = await readMarkdown({ path: 'a.md', text, locale: locale(tag), frontMatter, translatedKeys: ['title'] }, parser);
  return segment(doc, { prefix: '00000' });
}

/** Beads as `source = target`, an empty side as `–`. */
async function beads(source: string, target: string, tag: string): Promise<readonly string[]> {
  return align(await units(source, 'en-US'), await units(target, tag)).map(shown);
}

const shown = ({ source, target }: Bead) => `${joined(source)} = ${joined(target)}`;
const joined = (side: readonly Unit[]) => side.map((unit) => unit.source).join(' ') || '–';

const ENGLISH = `---
title: Water the plants
---

# Water the plants

Fill the can with \`2\` litres of water. Wait for an hour. Then water every plant slowly and look at its leaves.

![A green can](can.png)

## Tools

- A [watering can](https://example.org/can)
- Gloves

Never water at noon.
`;

describe('one sentence for one', () => {
  test.each([
    [
      'fr-FR',
      `---\ntitle: Arroser les plantes\n---\n\n# Arroser les plantes\n\nRemplissez l’arrosoir de \`2\` litres d’eau. Attendez une heure. Arrosez ensuite lentement chaque plante et regardez ses feuilles.\n\n![Un arrosoir vert](can.png)\n\n## Outils\n\n- Un [arrosoir](https://example.org/can)\n- Des gants\n\nN’arrosez jamais à midi.\n`,
      [
        'Arroser les plantes',
        'Arroser les plantes',
        'Remplissez l’arrosoir de `2` litres d’eau.',
        'Attendez une heure.',
        'Arrosez ensuite lentement chaque plante et regardez ses feuilles.',
        'Un arrosoir vert',
        'Outils',
        'Un [arrosoir](https://example.org/can)',
        'Des gants',
        'N’arrosez jamais à midi.',
      ],
    ],
    [
      'ja-JP',
      '---\ntitle: 植物に水をやる\n---\n\n# 植物に水をやる\n\nじょうろに`2`リットルの水を入れます。1時間待ちます。次に、すべての植物にゆっくりと水をやり、葉を見ます。\n\n![緑のじょうろ](can.png)\n\n## 道具\n\n- [じょうろ](https://example.org/can)\n- 手袋\n\n正午には決して水をやらないでください。\n',
      [
        '植物に水をやる',
        '植物に水をやる',
        'じょうろに`2`リットルの水を入れます。',
        '1時間待ちます。',
        '次に、すべての植物にゆっくりと水をやり、葉を見ます。',
        '緑のじょうろ',
        '道具',
        'じょうろ',
        '手袋',
        '正午には決して水をやらないでください。',
      ],
    ],
    [
      'zh-CN',
      '---\ntitle: 给植物浇水\n---\n\n# 给植物浇水\n\n在水壶里装`2`升水。等一个小时。然后慢慢地给每株植物浇水，看看它的叶子。\n\n![绿色的水壶](can.png)\n\n## 工具\n\n- 一个[水壶](https://example.org/can)\n- 手套\n\n切勿在中午浇水。\n',
      [
        '给植物浇水',
        '给植物浇水',
        '在水壶里装`2`升水。',
        '等一个小时。',
        '然后慢慢地给每株植物浇水，看看它的叶子。',
        '绿色的水壶',
        '工具',
        '一个[水壶](https://example.org/can)',
        '手套',
        '切勿在中午浇水。',
      ],
    ],
    [
      'ar-SA',
      '---\ntitle: اسقِ النباتات\n---\n\n# اسقِ النباتات\n\nاملأ الإبريق بمقدار `2` لتر من الماء. انتظر ساعة. ثم اسقِ كل نبتة ببطء وانظر إلى أوراقها.\n\n![إبريق أخضر](can.png)\n\n## الأدوات\n\n- [إبريق](https://example.org/can)\n- قفازات\n\nلا تسقِ عند الظهر أبدًا.\n',
      [
        'اسقِ النباتات',
        'اسقِ النباتات',
        'املأ الإبريق بمقدار `2` لتر من الماء.',
        'انتظر ساعة.',
        'ثم اسقِ كل نبتة ببطء وانظر إلى أوراقها.',
        'إبريق أخضر',
        'الأدوات',
        'إبريق',
        'قفازات',
        'لا تسقِ عند الظهر أبدًا.',
      ],
    ],
    [
      'he-IL',
      '---\ntitle: השקו את הצמחים\n---\n\n# השקו את הצמחים\n\nמלאו את המשפך ב-`2` ליטר מים. המתינו שעה. לאחר מכן השקו לאט כל צמח והביטו בעלים שלו.\n\n![משפך ירוק](can.png)\n\n## כלים\n\n- [משפך](https://example.org/can)\n- כפפות\n\nאל תשקו בצהריים.\n',
      [
        'השקו את הצמחים',
        'השקו את הצמחים',
        'מלאו את המשפך ב-`2` ליטר מים.',
        'המתינו שעה.',
        'לאחר מכן השקו לאט כל צמח והביטו בעלים שלו.',
        'משפך ירוק',
        'כלים',
        'משפך',
        'כפפות',
        'אל תשקו בצהריים.',
      ],
    ],
  ])('in %s', async (tag, target, expected) => {
    const aligned = align(await units(ENGLISH, 'en-US'), await units(target, tag));
    expect(aligned.map((bead) => joined(bead.target))).toEqual(expected);
    expect(aligned.every((bead) => bead.source.length === 1)).toBe(true);
  });
});

describe('what is not one for one', () => {
  const french = `# Arroser

Remplissez l’arrosoir de \`2\` litres d’eau. Attendez une heure. Arrosez ensuite lentement chaque plante et regardez ses feuilles.
`;
  const english = `# Water

Fill the can with \`2\` litres of water. Wait for an hour. Then water every plant slowly and look at its leaves.
`;

  test('a sentence that was split', async () => {
    const split = french.replace('plante et regardez ses feuilles.', 'plante. Regardez aussi ses feuilles avec attention.');
    expect(await beads(english, split, 'fr-FR')).toContain(
      'Then water every plant slowly and look at its leaves. = Arrosez ensuite lentement chaque plante. Regardez aussi ses feuilles avec attention.',
    );
  });

  test('sentences that were merged', async () => {
    const merged = french.replace('d’eau. Attendez une heure.', 'd’eau, puis attendez une heure.');
    expect(await beads(english, merged, 'fr-FR')).toContain(
      'Fill the can with `2` litres of water. Wait for an hour. = Remplissez l’arrosoir de `2` litres d’eau, puis attendez une heure.',
    );
  });

  test('a paragraph that was left out, and one that was added', async () => {
    const source = `${english}\nThe shed is behind the big old house in the garden.\n\nSee \`tools.md\` and [the list](https://example.org/list) for 12 more tools.\n`;
    const target = `${french}\nVoir \`tools.md\` et [la liste](https://example.org/list) pour 12 autres outils.\n\nCette page a été traduite par des bénévoles qui aiment beaucoup les jardins.\n`;
    expect((await beads(source, target, 'fr-FR')).slice(4)).toEqual([
      'The shed is behind the big old house in the garden. = –',
      'See `tools.md` and [the list](https://example.org/list) for 12 more tools. = Voir `tools.md` et [la liste](https://example.org/list) pour 12 autres outils.',
      '– = Cette page a été traduite par des bénévoles qui aiment beaucoup les jardins.',
    ]);
  });

  test('paragraphs that changed places', async () => {
    const first = [
      'Run `install --all` in version 2.5 of `bash`.',
      'Lancez `install --all` avec la version 2.5 de `bash`.',
    ] as const;
    const rest = [
      'Read the manual first.',
      'Lisez d’abord le manuel.',
      'Ask a friend.',
      'Demandez à un ami.',
      'Start again from the top.',
      'Recommencez du début.',
    ] as const;
    const source = [first[0], rest[0], rest[2], rest[4]].join('\n\n');
    const target = [rest[1], rest[3], rest[5], first[1]].join('\n\n');
    expect(await beads(source, target, 'fr-FR')).toEqual([
      `${first[0]} = ${first[1]}`,
      `${rest[0]} = ${rest[1]}`,
      `${rest[2]} = ${rest[3]}`,
      `${rest[4]} = ${rest[5]}`,
    ]);
  });

  test('nothing on one side', async () => {
    expect(await beads(english, '', 'fr-FR')).toEqual([
      'Water = –',
      'Fill the can with `2` litres of water. = –',
      'Wait for an hour. = –',
      'Then water every plant slowly and look at its leaves. = –',
    ]);
    expect(await beads('', 'Rien.', 'fr-FR')).toEqual(['– = Rien.']);
    expect(await beads('', '', 'fr-FR')).toEqual([]);
  });
});

describe('properties', () => {
  const paragraphs = fc.array(
    fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,9}){1,6}\.$/), { minLength: 1, maxLength: 4 }),
    { maxLength: 8 },
  );
  const page = (list: readonly (readonly string[])[]) => list.map((sentences) => sentences.join(' ')).join('\n\n');

  test('every unit is in exactly one bead, in order within a bead, with a confidence of 0 to 1', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, paragraphs, async (a, b) => {
        const [source, target] = [await units(page(a), 'en-US'), await units(page(b), 'fr-FR')];
        const aligned = align(source, target);
        expect(aligned.flatMap((bead) => bead.source)).toEqual(source);
        expect(new Set(aligned.flatMap((bead) => bead.target))).toEqual(new Set(target));
        expect(aligned.flatMap((bead) => bead.target)).toHaveLength(target.length);
        for (const { confidence } of aligned) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a document and itself align one for one', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (list) => {
        const source = await units(page(list), 'en-US');
        expect(align(source, source).map(({ source: a, target: b }) => [a, b])).toEqual(source.map((unit) => [[unit], [unit]]));
      }),
      { numRuns: 60 },
    );
  });
});

test('a heading without a counterpart is not taken for a part of the paragraph before it', async () => {
  const source = '# Oven\n\nUp to nine trays fit in when you take the racks out.\n\n## Small lamps\n\nTurn the lamp.\n';
  const target = '# Four\n\nJusqu’à neuf plateaux tiennent dedans quand vous enlevez les grilles.\n';
  expect(await beads(source, target, 'fr-FR')).toContain('Small lamps = –');
});

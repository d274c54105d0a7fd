import { describe, expect, it } from 'vitest';
import { isBilingual } from '../../src/formats/bilingual-markdown.ts';
import { places, read, spans, triples } from './spans.ts';

const FRONT = '---\ntitle: Les chats\nms.translationtype: MT\n---\n';

describe('isBilingual', () => {
  it.each([
    [`# ${spans('a1b2c-101', 'Chats', 'Cats')}\n`, true],
    ['# Chats\n', false],
    ['<span class="sxs-lookup">', false],
    ['', false],
  ])('of %j is %s', (text, expected) => {
    expect(isBilingual(text)).toBe(expected);
  });
});

describe('readBilingual', () => {
  it('reads the pairs of a document in order, with where they stand', async () => {
    const heading = spans('a1b2c-103', 'Les chats', 'Cats');
    const merged = spans('a1b2c-p102', 'Ils dorment beaucoup.', 'They sleep. They sleep a lot. ');
    const text = `${FRONT}# <a name="cats"></a>${heading}\n\n- ${merged}\n`;
    const { bitext, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(bitext).toEqual({
      path: 'fr/a.md',
      sourceLocale: 'en-US',
      targetLocale: 'fr-FR',
      basis: 'embedded',
      pairs: [
        {
          id: 'a1b2c-103',
          source: 'Cats',
          target: 'Les chats',
          line: 5,
          range: { start: text.indexOf(heading), end: text.indexOf(heading) + heading.length },
        },
        {
          id: 'a1b2c-p102',
          source: 'They sleep. They sleep a lot. ',
          target: 'Ils dorment beaucoup.',
          line: 7,
          range: { start: text.indexOf(merged), end: text.length - 1 },
        },
      ].map((pair) => ({ ...pair, basis: 'embedded', state: 'translated', origin: 'mt', confidence: 1 })),
    });
  });

  it.each([
    ['MT', 'mt'],
    ['Machine Translation', 'mt'],
    ['HT', 'human'],
    ['Human Translation', 'human'],
    ['', 'human'],
  ])('takes pairs of translation type %j for %s', async (type, origin) => {
    const { bitext } = await read(`---\nms.translationtype: ${type}\n---\n${spans('a1b2c-101', 'Oui', 'Yes')}\n`);
    expect(bitext.pairs.map((pair) => pair.origin)).toEqual([origin]);
  });

  // What stands around a pair changes nothing about it.
  it.each([
    ['side by side', (a: string, b: string) => `${a} ${b}`],
    ['without a separator', (a: string, b: string) => a + b],
    ['after <br>', (a: string, b: string) => `${a}<br>${b}`],
    ['in table cells', (a: string, b: string) => `|${a}|${b}|\n|-|-|\n`],
    ['hoisted into a link', (a: string, b: string) => `[${a}](x.md)\n\n- [${b}](y.md)`],
    ['in HTML', (a: string, b: string) => `<ul><li>${a}</li><li>${b}</li></ul>`],
    ['in a quote', (a: string, b: string) => `> [!NOTE]\n> ${a}\n> ${b}`],
    ['after a comment', (a: string, b: string) => `<!-- c -->\n${a}<!-- ${b} -->`],
    ['after a byte-order mark', (a: string, b: string) => `\ufeff${a}\r\n${b}\r\n`],
    ['in front matter', (a: string, b: string) => `---\ntitle: ${a}\n---\n${b}`],
    ['in indented code of a list', (a: string, b: string) => `1. x\n\n       ${a}\n       ${b}`],
  ])('reads pairs %s', async (_, text) => {
    const result = await read(text(spans('a1b2c-101', 'Un', 'One'), spans('a1b2c-102', 'Deux', 'Two')));
    expect(triples(result)).toEqual([
      ['a1b2c-101', 'Un', 'One'],
      ['a1b2c-102', 'Deux', 'Two'],
    ]);
    expect(places(result)).toEqual([]);
  });

  it.each([
    '**Gras** `code` [lien](x.md) <br> &lt;T&gt; &quot;x&quot; ![i](a.png "t")',
    'un <span class="ui">menu</span> et <span>autre</span>',
    '<span class="a">x <span class="b">y</span></span>',
    'le nom `<span>` ici',
    'les noms `<span>` et `<span class="x">`',
    'la fin `</span>` ici',
    'la fin `</span></span>` ici',
    'un ` seul',
    'un <span> seul',
    'un </span> seul',
    'deux\nlignes  \nou plus',
    ' espaces ',
    '\u200f\u00a0\u200b\u202a',
    '<spanner> <T> <!-- x',
    'cite `<span data-ttu-id="ID">` et `<span class="sxs-lookup">`',
    `cite \`${spans('d53db-104', 'non', 'no')}\``,
    'cite `<span data-ttu-id="d53db-104">` seulement',
    'cite ``<span data-ttu-id="d53db-104">`` et `<span data-stu-id="d53db-104">`',
  ])('keeps %j byte for byte on either side', async (markup) => {
    const after = `\n\n${spans('a1b2c-103', 'Fin', 'End')} \`x\` \`\`\n`;
    for (const [target, source] of [
      [markup, 'S'],
      ['T', markup],
      [markup, markup],
    ] as const) {
      const result = await read(`${spans('a1b2c-101', target, source)}${after}`);
      expect(triples(result)).toEqual([
        ['a1b2c-101', target, source],
        ['a1b2c-103', 'Fin', 'End'],
      ]);
      expect(places(result)).toEqual([]);
    }
  });

  it('reads empty sides', async () => {
    expect(triples(await read(spans('a1b2c-101', '', '')))).toEqual([['a1b2c-101', '', '']]);
  });

  it('finds no pairs in a text without spans', async () => {
    const { bitext, findings } = await read('# Chats\n\n<span>x</span> `data-ttu-id`, data-stu-id and sxs-lookup\n');
    expect(bitext.pairs).toEqual([]);
    expect(findings).toEqual([]);
  });
});

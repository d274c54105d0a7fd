import { describe, expect, it } from 'vitest';
import { readUnits, rowsOf } from './read-units.ts';

describe('units are numbered', () => {
  it('in document order from 101, front matter first', async () => {
    const text = '---\ntitle: A title\nauthor: Nobody\ndescription: One. Two.\n---\n\n# Head\n\nOne. Two.\n\n- Item\n';
    expect(await rowsOf(text)).toEqual([
      ['abcde-101', 'meta', 'A title'],
      ['abcde-102', 'meta', 'One.'],
      ['abcde-103', 'meta', 'Two.'],
      ['abcde-104', 'heading', 'Head'],
      ['abcde-105', 'paragraph', 'One.'],
      ['abcde-106', 'paragraph', 'Two.'],
      ['abcde-107', 'item', 'Item'],
    ]);
  });

  it('with those keys of lists that are named without an index', async () => {
    const text =
      '---\nhero:\n  name: X\n  actions:\n    - text: Start\n      link: /a\n    - text: Read\nfeatures:\n  - title: Fast\n    icon: y\n---\n';
    const keys = ['hero.actions.text', 'features.title'];
    expect((await readUnits(text, { keys })).map(({ key, source }) => [key, source])).toEqual([
      ['hero.actions.0.text', 'Start'],
      ['hero.actions.1.text', 'Read'],
      ['features.0.title', 'Fast'],
    ]);
  });

  it('with one for each item of a list of keywords', async () => {
    const text = '---\nkeywords:\n  - one, two\n  - three\n---\nText\n';
    expect(await rowsOf(text)).toEqual([
      ['abcde-101', 'meta', 'one, two'],
      ['abcde-102', 'meta', 'three'],
      ['abcde-103', 'paragraph', 'Text'],
    ]);
    expect((await readUnits(text)).map(({ key }) => key)).toEqual(['keywords.0', 'keywords.1', null]);
  });

  it('with an alternative text after the sentence that holds it', async () => {
    expect(await rowsOf('A ![b](b.png) c. D ![e](e.png) ![f](f.png).\n\n![g](g.png)\n\n![](h.png) I.\n')).toEqual([
      ['abcde-101', 'paragraph', 'A ![b](b.png) c.'],
      ['abcde-102', 'alt', 'b'],
      ['abcde-103', 'paragraph', 'D ![e](e.png) ![f](f.png).'],
      ['abcde-104', 'alt', 'e'],
      ['abcde-105', 'alt', 'f'],
      ['abcde-106', 'alt', 'g'],
      ['abcde-107', 'paragraph', '![](h.png) I.'],
    ]);
  });

  it('in every cell of a table, and not in code', async () => {
    expect(await rowsOf('| A | `b` |\n|---|---|\n| Cc. Dd. | `e` f |\n\n```\nG\n```\n\n`h`\n')).toEqual([
      ['abcde-101', 'cell', 'A'],
      ['abcde-102', 'cell', 'Cc.'],
      ['abcde-103', 'cell', 'Dd.'],
      ['abcde-104', 'cell', '`e` f'],
    ]);
  });

  it('by the block they stand in', async () => {
    const units = await readUnits('# A\n\nBb. Cc.\n\nD\n');
    expect(units.map(({ block }) => block)).toEqual([0, 1, 1, 2]);
  });
});

/** What stands in the range of each unit, with the line it starts on. */
async function placesOf(...parameters: Parameters<typeof readUnits>): Promise<(readonly [number, string])[]> {
  const [text] = parameters;
  return (await readUnits(...parameters)).map(({ line, range }) => [line, text.slice(range.start, range.end)]);
}

describe('a unit has the range and line of its Markdown', () => {
  it('in wrapped, quoted and indented text', async () => {
    const text = '\ufeffOne\ntwo. Three\nfour.\r\n\r\n> Five\n> six. Seven.\n\n1. Eight.\n\n   Nine\n   ten.\n';
    expect(await placesOf(text)).toEqual([
      [1, 'One\ntwo.'],
      [2, 'Three\nfour.'],
      [5, 'Five\n> six.'],
      [6, 'Seven.'],
      [8, 'Eight.'],
      [10, 'Nine\n   ten.'],
    ]);
    expect((await readUnits(text)).map(({ source }) => source)).toEqual([
      'One two.',
      'Three four.',
      'Five six.',
      'Seven.',
      'Eight.',
      'Nine ten.',
    ]);
  });

  it('with the markup that opens before it and closes behind it', async () => {
    expect(await placesOf('**One.** [Two](u). `a.b` three. *Four*\n')).toEqual([
      [1, '**One.**'],
      [1, '[Two](u).'],
      [1, '`a.b` three.'],
      [1, '*Four*'],
    ]);
  });

  it('never with half of a span: sentences in emphasis and in links stay together', async () => {
    const text = '*One. Two.* Three. [Four. Five.](u) **Six.\nSeven.**\n';
    expect((await placesOf(text)).map(([, source]) => source)).toEqual(
      ['*One. Two.*', 'Three.', '[Four. Five.](u)', '**Six.\nSeven.**'].map((source) =>
        source.startsWith('[') ? 'Four. Five.' : source,
      ),
    );
  });

  it.each(['**One  \ntwo.** Three.\n', '*One\\\ntwo.* Three.\n', 'See **one<br>two.** Three.\n', '[One<br/>two](u) three.\n'])(
    'never with half of a span: a line that ends inside one ends no sentence: %j',
    async (text) => {
      for (const [, source] of await placesOf(text))
        expect(source.match(/\*/g)?.length ?? 0).toSatisfy((stars) => Number(stars) % 2 === 0);
      expect((await placesOf(text)).length).toBe(text.includes('.*') ? 2 : 1);
    },
  );

  it('up to a hard break or `<br>`', async () => {
    expect(await placesOf('One  \ntwo\\\nthree<br>four. Five\n')).toEqual([
      [1, 'One'],
      [2, 'two'],
      [3, 'three'],
      [3, 'four.'],
      [3, 'Five'],
    ]);
  });

  it('of an alternative text inside that of its sentence', async () => {
    expect(await placesOf('See ![a\nb](c.png) here.\n')).toEqual([
      [1, 'See ![a\nb](c.png) here.'],
      [1, 'a\nb'],
    ]);
  });
});

describe('a unit that is exactly one link', () => {
  it.each([
    ['[One](u)', 'One'],
    ['- [One. Two.](u "t")', 'One. Two.'],
    ['[*One* `two`][r]\n\n[r]: u', '*One* `two`'],
    ['| [One](u) |\n|---|', 'One'],
  ])('is the text of the link: %j', async (text, source) => {
    expect((await readUnits(text)).map((unit) => unit.source)).toEqual([source]);
  });

  it.each(['[One](u).', '[One](u) two', '[One](u) [two](v)', '**[One](u)**', '`a` [One](u)'])('and is not, %j', async (text) => {
    expect((await readUnits(text)).map((unit) => unit.source)).toEqual([text]);
  });
});

describe('the visible text of a unit', () => {
  it.each([
    ['**One** [two](u) `three`', 'One two three'],
    ['A ![b](c.png) d', 'A d'],
    ['One&nbsp;&amp; \\*two\\*', 'One & *two*'],
    ['A  b\tc', 'A b c'],
    ['<span class="x">One</span> two', 'One two'],
  ])('of %j is %j', async (text, visible) => {
    expect((await readUnits(text))[0]?.text).toBe(visible);
  });

  it('of an alternative text has its references decoded', async () => {
    expect((await readUnits('![a &amp; b](c.png)'))[0]).toMatchObject({
      kind: 'alt',
      source: 'a &amp; b',
      text: 'a & b',
      key: 'c.png',
    });
  });
});

describe('front matter', () => {
  const META: readonly [yaml: string, units: readonly (readonly [source: string, inFile: string])[]][] = [
    [
      'title: One. Two.',
      [
        ['One.', 'One.'],
        ['Two.', 'Two.'],
      ],
    ],
    [
      "title: 'One. Two.'",
      [
        ['One.', 'One.'],
        ['Two.', 'Two.'],
      ],
    ],
    [
      'title: "One. Two."',
      [
        ['One.', 'One.'],
        ['Two.', 'Two.'],
      ],
    ],
    [
      "title: 'It''s one. Two.'",
      [
        ["It's one.", "It''s one. Two."],
        ['Two.', "It''s one. Two."],
      ],
    ],
    [
      'title: "One\\u002E Two."',
      [
        ['One.', 'One\\u002E Two.'],
        ['Two.', 'One\\u002E Two.'],
      ],
    ],
    [
      'title: >-\n  One\n  two. Three.',
      [
        ['One two.', '  One\n  two. Three.'],
        ['Three.', '  One\n  two. Three.'],
      ],
    ],
    [
      'title: |-\n  One.\n  Two.',
      [
        ['One.', '  One.\n  Two.'],
        ['Two.', '  One.\n  Two.'],
      ],
    ],
    [
      'title: z. B. 5',
      [
        ['z.', 'z.'],
        ['B. 5', 'B. 5'],
      ],
    ],
    ['title:', []],
  ];
  it.each(META)('%j has the units %j', async (yaml, units) => {
    const text = `---\n${yaml}\n---\n`;
    const found = (await readUnits(text)).map(({ source, range }) => [
      source,
      text.slice(range.start, range.end).replace(/\n$/, ''),
    ]);
    expect(found).toEqual(units);
  });

  it('is read at dotted keys, nested or flat, and at no others', async () => {
    const text = '---\nhero:\n  name: One\n  text: Two\nhero.tagline: Three\ntitle: Four\nactions:\n  - text: Five\n---\n';
    const units = await readUnits(text, { keys: ['hero.name', 'hero.tagline', 'actions.0.text'] });
    expect(units.map(({ key, source }) => [key, source])).toEqual([
      ['hero.name', 'One'],
      ['hero.tagline', 'Three'],
      ['actions.0.text', 'Five'],
    ]);
  });

  it('is split by the rules of the document’s language', async () => {
    const text = '---\ntitle: Das gilt z. B. Montag. Ende.\n---\n';
    expect((await readUnits(text, { tag: 'de-DE' })).map(({ source }) => source)).toEqual(['Das gilt z. B. Montag.', 'Ende.']);
  });
});

describe('a long paragraph', () => {
  it('of links and images takes time in proportion to its length', async () => {
    const started = performance.now();
    const units = await readUnits('[A](u) b ![c](d.png). '.repeat(4000));
    expect(units).toHaveLength(8000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

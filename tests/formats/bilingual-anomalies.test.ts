import { describe, expect, it } from 'vitest';
import { mangledSpans, places, read, spans, triples } from './spans.ts';

const first = spans('a1b2c-101', 'Un', 'One');
const last = spans('a1b2c-109', 'Neuf', 'Nine');
const lookup = '<span class="sxs-lookup"><span data-stu-id="a1b2c-105">Five</span></span>';

// A damaged piece of text, what is still read between the first and the last pair, and the findings on the piece.
const DAMAGED: readonly [
  name: string,
  piece: string,
  read: readonly string[],
  findings: readonly [place: string, message: string][],
][] = [
  [
    'a target without its lookup',
    '<span data-ttu-id="a1b2c-105">Cinq</span> x',
    [],
    [['span-unpaired 3:1', 'Expected the lookup span of `a1b2c-105` after its target span, found none']],
  ],
  [
    'a lookup without its target',
    `Cinq ${lookup}`,
    [],
    [['span-unpaired 3:6', 'Expected the target span of `a1b2c-105` before its lookup span, found none']],
  ],
  [
    'text between the halves',
    `<span data-ttu-id="a1b2c-105">Cinq</span> ${lookup}`,
    [],
    [['span-unpaired 3:1', 'Expected the lookup span of `a1b2c-105` right after its target span, found ` ` in between']],
  ],
  [
    'a target never closed',
    `<span data-ttu-id="a1b2c-105">Cinq${lookup}`,
    [],
    [['span-unclosed 3:1', 'Expected `</span>` to close the target span of `a1b2c-105`, found its lookup span']],
  ],
  [
    'a target and nothing else',
    '<span data-ttu-id="a1b2c-105">Cinq',
    [],
    [['span-unclosed 3:1', 'Expected `</span>` to close the target span of `a1b2c-105`, found none']],
  ],
  [
    'a lookup never closed',
    '<span data-ttu-id="a1b2c-105">Cinq</span><span class="sxs-lookup"><span data-stu-id="a1b2c-105">Five',
    [],
    [['span-unclosed 3:1', 'Expected `</span></span>` to close the lookup span of `a1b2c-105`, found none']],
  ],
  [
    'a lookup closed once',
    '<span data-ttu-id="a1b2c-105">Cinq</span><span class="sxs-lookup"><span data-stu-id="a1b2c-105">Five</span>',
    [],
    [['span-unclosed 3:1', 'found none']],
  ],
  [
    'the lookup of another pair',
    `<span data-ttu-id="a1b2c-104">Quatre</span>${lookup}`,
    [],
    [['span-id-mismatch 3:1', 'Expected the lookup span of `a1b2c-104` after its target span, found that of `a1b2c-105`']],
  ],
  [
    'an id used twice',
    spans('a1b2c-101', 'Un', 'One'),
    ['a1b2c-101'],
    [['span-duplicate-id 3:1', 'found `a1b2c-101` again, first on line 1']],
  ],
  [
    'an id of another form',
    spans('A1B2C-105', 'Cinq', 'Five'),
    ['null'],
    [['span-spelling 3:1', 'Expected an id such as `d53db-104`, found `A1B2C-105`']],
  ],
  [
    'single quotes',
    spans('a1b2c-105', 'Cinq', 'Five').replaceAll('"', "'"),
    [],
    [
      ['span-spelling 3:1', 'Expected `<span data-ttu-id="ID">`, found `<span data-ttu-id=\'a1b2c-105\'>`'],
      ['span-spelling 3:67', 'Expected `<span class="sxs-lookup"><span data-stu-id="ID">`'],
    ],
  ],
  [
    'an extra blank',
    spans('a1b2c-105', 'Cinq', 'Five').replace('span data', 'span  data'),
    [],
    [
      ['span-spelling 3:1', 'found `<span  data-ttu-id="a1b2c-105">`'],
      ['span-unpaired 3:43', 'found none'],
    ],
  ],
  [
    'another attribute',
    spans('a1b2c-105', 'Cinq', 'Five').replace('data-ttu', 'lang="fr" data-ttu'),
    [],
    [
      ['span-spelling 3:1', 'found `<span lang="fr" data-ttu-id="a1b2c-105">`'],
      ['span-unpaired 3:52', 'found none'],
    ],
  ],
  ['a tag cut off', '<span data-ttu-id="a1b2c-1', [], [['span-spelling 3:1', 'found `<span data-ttu-id="a1b2c-1']]],
  [
    'a quote in the text',
    '<span data-ttu-id="a1b2c-105&quot;>Cinq</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;a1b2c-105&quot;>![i](x.png &quot;Five")</span></span>',
    ['a1b2c-105'],
    [['span-mangled 3:1', 'Expected `"` in the tags of `a1b2c-105`, found `&quot;`; both sides are read by position']],
  ],
  [
    'two pairs after a quote',
    `${mangledSpans('a1b2c-105', 'Cinq', 'Five')} ${mangledSpans('a1b2c-106', 'Six', 'Six')}`,
    ['a1b2c-105', 'a1b2c-106'],
    [
      ['span-mangled 3:1', 'a1b2c-105'],
      ['span-mangled 3:146', 'a1b2c-106'],
    ],
  ],
  [
    'a lost character',
    spans('a1b2c-105', 'Cin\ufffd', 'Five'),
    ['a1b2c-105'],
    [['replacement-character 3:34', 'Expected decoded text, found U+FFFD (replacement character) in one place']],
  ],
  ['several lost characters', '\ufffd a\ufffd', [], [['replacement-character 3:1', 'in 2 places']]],
  [
    'an unresolved merge',
    '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main',
    [],
    [['merge-conflict 3:1', 'found the conflict marker `<<<<<<<`']],
  ],
  ['half of a merge', 'A\n>>>>>>> main', [], [['merge-conflict 4:1', 'found the conflict marker `>>>>>>>`']]],
  [
    'a pair inside a target',
    `<span data-ttu-id="a1b2c-104">Quatre ${spans('a1b2c-105', 'Cinq', 'Five')}</span>`,
    ['a1b2c-105'],
    [['span-unclosed 3:1', 'a1b2c-104']],
  ],
  ['sound spans of other documents', spans('0ffee-105', 'Cinq', 'Five'), ['0ffee-105'], []],
  ['a half of another document', '<span data-ttu-id="0ffee-105">Cinq</span>', [], [['span-unpaired 3:1', '0ffee-105']]],
];

describe('a damaged bilingual document', () => {
  it.each(DAMAGED)('with %s is read around it', async (_, piece, ids, findings) => {
    const result = await read(`${first}\n\n${piece}\n\n${last}\n`);
    expect(triples(result).map(([id]) => String(id))).toEqual(['a1b2c-101', ...ids, 'a1b2c-109']);
    expect(triples(result).at(-1)).toEqual(['a1b2c-109', 'Neuf', 'Nine']);
    expect(places(result)).toEqual(findings.map(([place]) => place));
    for (const [index, [, message]] of findings.entries()) expect(result.findings[index]?.message).toContain(message);
  });

  it('recovers both sides of mangled pairs as they stand', async () => {
    const image = '![i](x.png &quot;Image")';
    const text = `<span data-ttu-id="a1b2c-105&quot;>${image}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-105">![i](x.png "Picture")</span></span>`;
    expect(triples(await read(text))).toEqual([['a1b2c-105', image, '![i](x.png "Picture")']]);
  });

  it('names file and locale in its findings, never a unit', async () => {
    const { findings } = await read(`${first}\n${lookup}`);
    expect(findings).toMatchObject([
      {
        path: 'fr/a.md',
        locale: 'fr-FR',
        unit: null,
        severity: 'error',
        place: { line: 2, column: 1, endLine: 2, endColumn: 56 },
      },
    ]);
  });

  it('shortens what it quotes', async () => {
    const { findings } = await read(`<span data-ttu-id='${'x'.repeat(5000)}'>`);
    expect(findings[0]?.message).toMatch(/^Expected .{80,100}…`$/);
  });
});

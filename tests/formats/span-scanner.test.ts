import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanSpans } from '../../src/formats/span-scanner.ts';
import { mangledSpans, read, spans } from './spans.ts';

const words = fc.constantFrom(
  'Un',
  'deux mots',
  '**gras**',
  '`code`',
  '<br>',
  '&lt;',
  '&quot;',
  '"',
  '\n',
  ' ',
  'é',
  '😀',
  '\u200f',
  '[a](b.md)',
  '<T>',
  '|',
  '<!--',
);
const inner = fc.constantFrom(
  '<span class="ui">Menu</span>',
  '<span>a<span>b</span></span>',
  '`<span>`',
  '`</span>`',
  '`</span></span>`',
  '`<span data-ttu-id="0ffee-101">`',
  '``a`<span>``',
);
/** One side of a pair: a run of backticks on it always has its end. */
const side = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: inner }), { maxLength: 6 })
  .map((parts) => parts.join(' '));
const separator = fc.constantFrom('', ' ', '\n', '\n\n', '<br>', ' | ', '\n\n- ', '\n> ', '](x.md)\n', ' `a` ');

interface Written {
  readonly id: string;
  readonly target: string;
  readonly source: string;
}

const written = fc
  .array(fc.record({ target: side, source: side, after: separator, isMangled: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((items) => items.map((item, index) => ({ ...item, id: `a1b2c-${101 + index}` })));
const asText = ({ id, target, source, isMangled }: Written & { readonly isMangled: boolean }) =>
  // The tool mangles a whole stretch; here only tags, so that both sides keep what was written.
  isMangled
    ? mangledSpans(id, '\0', '\x01')
        .replace('\0', () => target)
        .replace('\x01', () => source)
    : spans(id, target, source);

describe('scanSpans', () => {
  it('reads the pairs that were written, byte for byte', () => {
    fc.assert(
      fc.property(written, (items) => {
        const text = items.map((item) => asText(item) + item.after).join('');
        const { pairs, faults } = scanSpans(text);
        expect(faults).toEqual([]);
        expect(pairs.map(({ id, target, source }) => ({ id, target, source }))).toEqual(
          items.map(({ id, target, source }) => ({ id, target, source })),
        );
        for (const [index, { range }] of pairs.entries()) {
          const item = items[index];
          expect(text.slice(range.start, range.end)).toBe(item === undefined ? '' : asText(item));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no sound pair among damaged ones', () => {
    const damage = fc.constantFrom(
      '<span data-ttu-id="a1b2c-105">',
      '<span data-ttu-id="a1b2c-105">x</span>',
      '<span data-ttu-id="a1b2c-105">x</span><span class="sxs-lookup">',
      '<span data-ttu-id="a1b2c-105">x</span><span class="sxs-lookup"><span data-stu-id="a1b2c-105">',
      '<span class="sxs-lookup"><span data-stu-id="a1b2c-101">y</span></span>',
      '<span data-ttu-id="0ffee-103">',
      "<span data-ttu-id='a1b2c-105'>",
      '<span data-ttu-id=',
      '<span',
      '</span>',
      '</span></span>',
      '<span>',
      '`',
      '``',
      '```',
      '\n',
      '"',
      '&quot;',
    );
    const pieces = fc.array(fc.oneof(damage, fc.tuple(words, words)), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const sound: string[] = [];
        const text = parts.map((part, index) => {
          if (typeof part === 'string') return part;
          sound.push(spans(`a1b2c-${201 + index}`, part[0], part[1]));
          return sound.at(-1);
        });
        const all = text.join('');
        const found = new Set(scanSpans(all).pairs.map(({ range }) => all.slice(range.start, range.end)));
        expect(sound.filter((pair) => !found.has(pair))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives ordered pairs and places inside the text, whatever was cut or overwritten', async () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(30),
      by: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&quot;',
        '`',
        '```\n',
        '</span>',
        '<span',
        '\n',
        '\0',
        '\ufffd',
        '---\n',
        '<<<<<<< a\n',
      ),
    });
    await fc.assert(
      fc.asyncProperty(written, fc.array(edit, { maxLength: 5 }), fc.nat(), async (items, edits, cut) => {
        let text = `---\ntitle: T\n---\n${items.map((item) => asText(item) + item.after).join('')}`;
        for (const { at, length, by } of edits)
          text = text.slice(0, at % (text.length + 1)) + by + text.slice((at % (text.length + 1)) + length);
        text = text.slice(0, text.length - (cut % 40));
        const { bitext, findings } = await read(text);
        let end = 0;
        for (const { range, line } of bitext.pairs) {
          if (range === null) throw new Error('Expected a range');
          expect(range.start).toBeGreaterThanOrEqual(end);
          ({ end } = range);
          expect(text.slice(range.start, end)).toMatch(/^<span data-ttu-id=.*<\/span><\/span>$/s);
          expect(line).toBe(text.slice(0, range.start).split('\n').length);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { place } of findings) expect(place?.range.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile text', () => {
  const N = 100_000;
  const id = (n: number) => n.toString(16).padStart(5, '0');
  // Quadratic reading of any of these takes minutes.
  const HOSTILE: readonly [name: string, text: string, pairs: number][] = [
    ['unclosed tags', '<span data-ttu-id='.repeat(N), 0],
    ['unclosed ids', '<span data-ttu-id="'.repeat(N), 0],
    ['unclosed targets', '<span data-ttu-id="a1b2c-101">'.repeat(N), 0],
    ['targets', '<span data-ttu-id="a1b2c-101">x</span>'.repeat(N), 0],
    [
      'unclosed lookups',
      '<span data-ttu-id="a1b2c-101">x</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">'.repeat(N / 4),
      0,
    ],
    ['lookups', '<span class="sxs-lookup"><span data-stu-id="a1b2c-101">x</span></span>'.repeat(N), 0],
    ['stray tags', '<span  data-ttu-id='.repeat(N), 0],
    ['one tag that never ends', `<span  data-ttu-id="x" ${'data- '.repeat(N)}`, 0],
    ['one id that never ends', `<span data-ttu-id="${'a'.repeat(10 * N)}`, 0],
    ['nested spans', spans('a1b2c-101', '<span>'.repeat(N), '<span>'.repeat(N)), 1],
    ['closing tags', `<span data-ttu-id="a1b2c-101">${'</span>'.repeat(N)}`, 0],
    ['backticks of all lengths', spans('a1b2c-101', 'x', Array.from({ length: 1000 }, (_, n) => '`'.repeat(n)).join(' ')), 1],
    [
      'backticks, then nothing',
      `<span data-ttu-id="a1b2c-101">x</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">${'` `` '.repeat(N)}`,
      0,
    ],
    [
      'quoted targets of other documents',
      Array.from({ length: N / 2 }, (_, n) => `<span data-ttu-id="${id(n)}-101">\`\``)
        .join('')
        .replace('``', '`'),
      0,
    ],
    ['pairs with one id', spans('a1b2c-101', '', '').repeat(N / 4), N / 4],
    ['fences', '```\n'.repeat(N), 0],
    ['fences of growing length', Array.from({ length: 1500 }, (_, n) => '`'.repeat(3 + n)).join('\n'), 0],
    ['backticks on one line', '``` '.repeat(N), 0],
    ['list markers', `${'- '.repeat(N)}\n\n${'a\n\n'.repeat(N)}\`\`\`\n`, 0],
    ['quotes', `${'>'.repeat(N)} \`\`\`\n`, 0],
    ['fences with faults', `\`\`\`\n<span data-ttu-id="a1b2c-101">\n\`\`\`\n`.repeat(N / 10), 0],
    ['conflict markers', '<<<<<<< a\n'.repeat(N / 4), 0],
    ['blanks', `<span data-ttu-id="a1b2c-101">${' '.repeat(10 * N)}`, 0],
  ];
  it.each(HOSTILE)('of %s is read in linear time', async (_, text, pairs) => {
    const { bitext } = await read(text);
    expect(bitext.pairs).toHaveLength(pairs);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, readWith, rowsOf } from '../contracts/reading.ts';

const PIECES = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '| ',
    ' | ',
    '|---|---|\n',
    '```\n',
    '    ',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    '\\\n',
    ' ',
    '\t',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '``',
    '~~',
    '[',
    ']',
    '](a.md)',
    '![',
    '](i.png)',
    '<br>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<!-- ',
    ' -->',
    '&amp;',
    '&lt;',
  ],
  ...[
    '[!NOTE]',
    ':::row:::',
    ':::image source="a.png" alt-text="Alt":::',
    '[!INCLUDE [a](b.md)]',
    '!!! note "T"\n',
    '{{< x >}}',
    '[^1]',
    '[^1]: ',
    '[r]: x\n',
  ],
  ...[
    'Word',
    'word',
    'One. ',
    'Two! ',
    'e.g. ',
    '.NET',
    '3.',
    'é',
    '日本。',
    'שלום.',
    '😀',
    '\0',
    '\ud800',
    '\ufeff',
    '---\n',
    'title: A. B\n',
    'www.a.example ',
  ],
];
const documents = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('reading', () => {
  test('loses nothing: skeleton and blocks are the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(documents, fc.string({ unit: 'binary' })), async (text) => {
        const read = await readWith('satteri', text);
        if (read !== null) expect(joined(read.doc)).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  test('gives units in order that do not overlap, but for alternative texts inside their sentence', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const read = await readWith('satteri', text);
        let end = 0;
        for (const { kind, range } of read?.units ?? []) {
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          if (kind === 'alt' || kind === 'meta') continue;
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('does not depend on the engine', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const [satteri, remark] = [await readWith('satteri', text), await readWith('remark', text)];
        expect(rowsOf(satteri?.units ?? [])).toEqual(rowsOf(remark?.units ?? []));
      }),
      { numRuns: 300 },
    );
  });

  test('numbers units from 101 without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const numbers = (await readWith('satteri', text))?.units.map((unit) => Number(unit.id.slice(6))) ?? [];
        expect(numbers).toEqual(numbers.map((_, index) => 101 + index));
      }),
      { numRuns: 300 },
    );
  });
});

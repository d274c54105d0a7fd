import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMemoryFile, readMemoryFile } from '../../src/formats/memory-file.ts';
import { locale } from '../../src/model/locale.ts';

const LOCALES = { sourceLocale: locale('en-US'), targetLocale: locale('fr-FR') };
const pair = (source: string, target: string, origin = 'a') => ({ source, target, origin, context: null });

describe('the file of an imported memory', () => {
  it('is a line a pair, in the order of the texts, each once', () => {
    const pairs = [pair('b', 'B'), pair('a', 'Z'), pair('a', 'A'), pair('b', 'B', 'later')];
    const text = printMemoryFile(pairs, LOCALES);
    expect(text).toBe(`{"version":1,"source":"en-US","target":"fr-FR"}
{"source":"a","target":"A","origin":"a"}
{"source":"a","target":"Z","origin":"a"}
{"source":"b","target":"B","origin":"a"}
`);
  });

  it('gives back every text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (source, target, origin) => {
        const { pairs, problems } = readMemoryFile(printMemoryFile([pair(source, target, origin)], LOCALES));
        expect({ pairs, problems }).toEqual({ pairs: [pair(source, target, origin)], problems: [] });
      }),
    );
  });

  it('says which lines are no pairs, and reads the others', () => {
    const text = `\ufeff{"version":1}\r\n\n<<<<<<< ours\n{"source":"a","target":"A","origin":"x","more":1}\n{"source":"a"}\n[1]\n`;
    const { pairs, problems } = readMemoryFile(text);
    expect(pairs).toEqual([pair('a', 'A', 'x')]);
    const other = 'Expected a pair of texts (JSON with `source`, `target` and `origin`), found something else';
    expect(problems).toEqual([
      {
        line: 3,
        message: 'Expected a pair of texts, found a mark of a merge conflict; keep the lines of both sides and remove the marks',
      },
      { line: 5, message: other },
      { line: 6, message: other },
    ]);
  });
});

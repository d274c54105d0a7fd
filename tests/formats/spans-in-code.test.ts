import { describe, expect, it } from 'vitest';
import { places, read, spans, triples } from './spans.ts';

const one = spans('a1b2c-101', 'Un', 'One');
const two = spans('a1b2c-102', 'Deux', 'Two');
const three = spans('a1b2c-103', 'Trois', 'Three');
const nine = spans('a1b2c-109', 'Neuf', 'Nine');
const foreign = spans('d53db-102', 'Deux', 'Two');
const fenced = (...code: readonly string[]): string => ['```html', ...code, '```'].join('\n');
const ids = async (text: string): Promise<string[]> => triples(await read(text)).map(([id]) => String(id));

describe('spans in code', () => {
  // What stands between pair 101 and pair 109, the ids read from it, and how many findings it gives.
  const ROWS: readonly [name: string, middle: string, read: readonly string[], findings: number][] = [
    ['of another document', fenced(foreign), [], 0],
    ['that continue the document', fenced(two), ['a1b2c-102'], 1],
    ['two that continue it', fenced(two, three), ['a1b2c-102', 'a1b2c-103'], 1],
    ['in two fences', `${fenced(two)}\n\n${fenced(three)}`, ['a1b2c-102', 'a1b2c-103'], 2],
    ['that do not increase', fenced(three, two), ['a1b2c-103'], 1],
    ['with a number above the next', fenced(spans('a1b2c-110', 'Dix', 'Ten')), [], 0],
    ['with an id used outside', fenced(one), [], 0],
    ['with the id of the next', fenced(nine), [], 0],
    ['that repeat themselves', fenced(two, two), ['a1b2c-102'], 1],
    ['merged units, counted apart', fenced(spans('a1b2c-p101', 'A. B.', 'A. B.'), two), ['a1b2c-p101', 'a1b2c-102'], 1],
    ['a code span that holds another document', `\`${foreign}\``, [], 0],
    ['a code span that continues the document', `\`${two}\``, ['a1b2c-102'], 1],
    ['a pair between two code spans', `\`a\`${two}\`b\``, ['a1b2c-102'], 0],
    ['halves, shown', fenced('<span data-ttu-id="d53db-104">x</span>', '<span data-stu-id="y">'), [], 0],
    ['tags shown in prose', 'The tag `<span data-ttu-id="ID">` and `<span data-stu-id="ID">`', [], 0],
    ['conflict markers, shown', fenced('<<<<<<< HEAD', '>>>>>>> main'), [], 0],
    ['a fence that never closes', `~~~\n${two}`, ['a1b2c-102', 'a1b2c-109'], 1],
  ];
  it.each(ROWS)('%s', async (_, middle, expected, findings) => {
    const result = await read(`${one}\n\n${middle}\n\n${nine}\n`);
    expect(triples(result).map(([id]) => id)).toEqual([
      'a1b2c-101',
      ...expected,
      ...(expected.includes('a1b2c-109') ? [] : ['a1b2c-109']),
    ]);
    expect(result.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(Array(findings).fill('info span-in-code'));
  });

  it('reports the damage of a fence whose pairs were read', async () => {
    const result = await read(`${one}\n\n${fenced(two, '<span data-ttu-id="a1b2c-103">Trois</span>')}\n\n${nine}\n`);
    expect(places(result)).toEqual(['span-in-code 4:1', 'span-unpaired 5:1']);
    expect(result.findings[0]?.message).toBe(
      'Expected no pairs in code, found `a1b2c-102`; read, as the numbers continue those of the document',
    );
  });

  it('are no pairs when a document has no others', async () => {
    const result = await read(`# The format\n\n${fenced(one, two)}\n\nAs in \`${three}\`.\n`);
    expect(triples(result)).toEqual([]);
    expect(places(result)).toEqual([]);
  });

  it('are no fences in front matter', async () => {
    expect(await ids(`---\na: |\n  \`\`\`\n---\n${one}\n`)).toEqual(['a1b2c-101']);
  });
});

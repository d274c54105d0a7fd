import { describe, expect, it } from 'vitest';
import { pairKind } from '../../src/formats/pair-kind.ts';

describe('pairKind', () => {
  const PAIR = '<span data-ttu-id="abcde-101">';
  const ROWS: readonly (readonly [before: string, kind: string | null])[] = [
    ['', 'paragraph'],
    ['\n\n', 'paragraph'],
    ['> ', 'paragraph'],
    ['>> > ', 'paragraph'],
    ['[', 'paragraph'],
    ['**', 'paragraph'],
    [`${PAIR}a</span> `, 'paragraph'],
    ['# ', 'heading'],
    ['###### <a name="hay"></a>', 'heading'],
    ['> ## ', 'heading'],
    ['- # ', 'heading'],
    ['- ', 'item'],
    ['> 12) ', 'item'],
    ['      * [ ] ', 'item'],
    [`1. ${PAIR}a</span> `, 'item'],
    ['| ', 'cell'],
    ['|', 'cell'],
    [`${PAIR}a</span> | `, 'cell'],
    ['> | a | ', 'cell'],
    ['<td>', 'html'],
    ['  <p>', 'html'],
    ['some words ', null],
    ['#hay ', null],
    ['-hay ', null],
  ];
  it.each(ROWS)('behind %j is %j', (before, kind) => {
    expect(pairKind(`x\n${before}${PAIR}`, before.length + 2, { lineAt: `x\n${before}`.lastIndexOf('\n') + 1, bodyAt: 0 })).toBe(
      kind,
    );
  });

  it('is `meta` in front matter', () => {
    expect(pairKind(`---\ntitle: ${PAIR}`, 11, { lineAt: 4, bodyAt: 20 })).toBe('meta');
  });

  it('looks at no more than the line', () => {
    expect(pairKind(`- a\n${PAIR}`, 4, { lineAt: 4, bodyAt: 0 })).toBe('paragraph');
  });
});

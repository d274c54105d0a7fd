import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReader, type ParseAnswer } from '../../src/workspace/parse-answer.ts';

const LABELS = { types: ['root', 'text\n'], labels: [[1, 'a\né', null]] } as const;

/** What the child prints of a tree with these numbers. */
function printed(numbers: readonly number[]): Buffer {
  const nodes = Buffer.from(new Int32Array(numbers).buffer);
  return Buffer.concat([Buffer.from(`\n${JSON.stringify({ ...LABELS, bytes: nodes.length })}\n`), nodes]);
}

function readIn(pieces: readonly Buffer[]): readonly (ParseAnswer | null)[] {
  const reader = new AnswerReader();
  return pieces.map((piece) => reader.read(piece));
}

describe('an answer', () => {
  it('is read however it is cut, with its last piece', () => {
    const numbers = fc.array(fc.constantFrom(0, 10, 0x0a0a0a0a, -1), { maxLength: 40 });
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(numbers, sizes, (values, lengths) => {
        const bytes = printed(values);
        const pieces: Buffer[] = [];
        let at = 0;
        for (const length of lengths) {
          if (at < bytes.length) pieces.push(bytes.subarray(at, at + length));
          at += length;
        }
        if (at < bytes.length) pieces.push(bytes.subarray(at));
        const answers = readIn(pieces);
        expect(answers.at(-1)).toEqual({ ...LABELS, nodes: new Int32Array(values) });
        expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
      }),
    );
  });

  it('may be a refusal', () => {
    const answers = readIn([Buffer.from('\n'), Buffer.from('{"refused":"a","offset":4,"bytes":0}\n')]);
    expect(answers).toEqual([null, { refused: 'a', offset: 4, bytes: 0 }]);
  });
});

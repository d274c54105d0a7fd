import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from '../../src/compare/changed-lines.ts';

const newLines = (was: string, now: string): readonly number[] => {
  const { isNew } = changedLines(was, now);
  return now.split('\n').flatMap((_, index) => (isNew(index + 1) ? [index + 1] : []));
};

test.each([
  ['a\nb\nc', 'a\nb\nc', []],
  ['a\nb\nc', 'a\nx\nc', [2]],
  ['a\nc', 'a\nb\nc', [2]],
  ['a\nb\nc', 'a\nc', []],
  ['', 'a', [1]],
])('%j → %j', (was, now, expected) => {
  expect(newLines(was, now)).toEqual(expected);
});

test('a line that is gone stood where the one behind it stands', () => {
  const { lineNow } = changedLines('a\nb\nc\nd', 'new\na\nd');
  expect([1, 2, 3, 4].map(lineNow)).toEqual([2, 3, 3, 3]);
  expect(changedLines('a\nb', 'a').lineNow(2)).toBe(1);
});

test('a line that is not new stands in the older text, and each older line has a place in the newer one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (was, now) => {
      const { isNew, lineNow } = changedLines(was, now);
      const [old, today] = [was.split('\n'), now.split('\n')];
      today.forEach((line, index) => {
        if (!isNew(index + 1)) expect(old).toContain(line);
      });
      const places = old.map((_, index) => lineNow(index + 1));
      expect(places.every((place) => place >= 1 && place <= today.length)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

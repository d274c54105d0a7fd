import fc from 'fast-check';
import { expect, it } from 'vitest';
import { introduced } from '../../src/compare/introduced.ts';

it.each([
  [[['a']], [0]],
  [[['a'], ['a'], ['a']], [2]],
  [
    [['a', 'b'], ['a'], ['a', 'b']],
    [2, 0],
  ],
  [
    [['b', 'a'], ['a', 'b'], []],
    [1, 1],
  ],
])('of %j is %j', (versions, ages) => {
  expect(introduced(versions)).toEqual(ages);
});

it('is the last of the versions that hold the text without a break', () => {
  const version = fc.array(fc.constantFrom<string>('a', 'b', 'c'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
      introduced(versions).forEach((age, at) => {
        const text = versions[0]?.[at] ?? '';
        expect(versions.slice(0, age + 1).every((held) => held.includes(text))).toBe(true);
        expect(versions[age + 1]?.includes(text) ?? false).toBe(false);
      });
    }),
  );
});

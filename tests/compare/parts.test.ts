import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/compare/most-alike.ts';
import { isLongSearch, partStates } from '../../src/compare/parts.ts';
import { ReadText } from '../../src/compare/read-text.ts';

const candidate = (key: string): Candidate => ({ key, profile: new ReadText(key).profile });
const sentence = (number: number) => `The pump ${number} of the old mill beside the barn starts at ${number} bar.`;

describe('the parts of a whole', () => {
  const states = (count: number) => {
    const texts = Array.from({ length: count }, (_, number) => sentence(number));
    const parts = texts.map((text, at) => candidate(at % 10 === 5 ? text.replace('old mill', 'new house') : text));
    return { found: partStates(texts.join(' '), parts), isLong: isLongSearch(texts.join(' '), parts) };
  };

  it.each([
    [100, false],
    [2000, true],
  ])('are found where %i stand one behind the other', (count, isLong) => {
    const expected = Array.from({ length: count }, (_, at) => (at % 10 === 5 ? 'changed' : 'held'));
    expect(states(count)).toEqual({ found: expected, isLong });
  });

  it('are not looked for all over when there are too many of them', () => {
    const whole = Array.from({ length: 20_000 }, (_, number) => sentence(number)).join(' ');
    const parts = Array.from({ length: 10_000 }, (_, number) => candidate(`Gone ${number}.`));
    const start = process.cpuUsage();
    partStates(whole, parts);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

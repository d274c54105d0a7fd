import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../src/reports/json.ts';

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom('},{"path":"a', '},{', '\\},{\\"path\\":', '"},{"path":"', '}\n{"path":', '\u2028'),
);

describe('lines of JSON', () => {
  it('hold one object each, whatever its strings look like', () => {
    const item = fc.record({ path: hostile, text: hostile, range: fc.tuple(fc.nat(), fc.nat()) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const printed = jsonLines(items, ({ path, text, range }) => ({ path, text, range }));
        const lines = printed.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(items);
      }),
    );
  });

  it('are as many as there are objects, however many', () => {
    for (const count of [0, 1, 999, 1000, 1001, 2500]) {
      const items = Array.from({ length: count }, (_, at) => at);
      const printed = jsonLines(items, (at) => ({ at }));
      expect(printed).toBe(items.map((at) => `{"at":${at}}\n`).join(''));
    }
  });
});

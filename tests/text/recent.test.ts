import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recent } from '../../src/text/recent.ts';

describe('values that were found lately', () => {
  it('are those that were set last, or nothing, and the last `most` that were set or asked for are there', () => {
    const step = fc.record({ key: fc.nat(9), set: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 60 }), (most, steps) => {
        const recent = new Recent<number, string>(most);
        const all = new Map<number, string>();
        let used: number[] = [];
        steps.forEach(({ key, set }, at) => {
          const value = recent.get(key);
          if (used.includes(key)) expect(value).toBe(all.get(key));
          else expect([undefined, all.get(key)]).toContain(value);
          if (set) {
            recent.set(key, `${at}`);
            all.set(key, `${at}`);
          }
          if (set || value !== undefined) used = [key, ...used.filter((own) => own !== key)].slice(0, most);
        });
      }),
    );
  });

  it('are forgotten when nobody asked for them in a long time', () => {
    const recent = new Recent<number, number>(10);
    for (let at = 0; at < 100; at += 1) {
      recent.set(at, at);
      recent.get(0);
    }
    expect(recent.get(0)).toBe(0);
    expect(Array.from({ length: 100 }, (_, at) => recent.get(at)).filter((value) => value !== undefined).length).toBeLessThan(21);
  });
});

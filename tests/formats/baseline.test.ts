import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printBaseline, readBaseline } from '../../src/formats/baseline.ts';

const FINGERPRINT = 'a'.repeat(64);

test('a baseline gives back what was written, whatever the messages hold', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((all) => all.join(''));
  const entry = fc.record({ fingerprint: digits, rule: fc.string(), path: fc.string(), message: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { fingerprints, problems } = readBaseline(printBaseline(entries));
      expect([...fingerprints].sort()).toEqual([...new Set(entries.map(({ fingerprint }) => fingerprint))].sort());
      expect(problems).toEqual([]);
      expect(printBaseline(entries.toReversed())).toBe(printBaseline(entries));
    }),
  );
});

test('what is no finding is told with its line, and the rest counts', () => {
  const text = `{"version":1}\n<<<<<<< HEAD\n{"fingerprint":"${FINGERPRINT}"}\n{"fingerprint":"short"}\n\n[]\nnull\n`;
  const { fingerprints, problems } = readBaseline(text);
  expect([...fingerprints]).toEqual([FINGERPRINT]);
  expect(problems.map(({ line }) => line)).toEqual([2, 4, 6, 7]);
});

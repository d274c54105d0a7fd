import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askedPart, partOf } from '../../../src/dashboard/server/chunk-list.ts';
import { dataFile } from '../../../src/dashboard/server/data-file.ts';

describe('partOf', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hexapla-parts-'));
    mkdirSync(join(folder, 'data'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives parts that are together all rows that fit, whatever the files and the limit, and none but the last is short', () => {
    const files = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 6 }), fc.nat({ max: 9 }), (chunks, limit, least) => {
        const names = chunks.map((_, at) => `rows-${at}`);
        for (const [at, rows] of chunks.entries())
          writeFileSync(join(folder, 'data', `rows-${at}.js`), dataFile(`rows-${at}`, { rows }).text);
        const fits = (row: number) => row >= least;
        const ask = (asked: Asked) =>
          partOf<number>({ id: '1', folder }, { names, rowsOf: (data: { rows: readonly number[] }) => data.rows, fits }, asked);
        const parts = [ask({ limit, after: null })];
        for (let last = parts.at(-1); last?.next != null; last = parts.at(-1)) parts.push(ask({ limit, after: last.next }));
        expect(parts.flatMap(({ rows }) => rows)).toEqual(chunks.flat().filter(fits));
        expect(parts.slice(0, -1).every(({ rows }) => rows.length === limit)).toBe(true);
      }),
    );
  });
});

describe('askedPart', () => {
  it('repeats no more of what it refuses than helps', () => {
    expect(() => askedPart(() => '9'.repeat(5000))).toThrow(/found `9{200}…`$/);
  });
});

import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hexapla, status, workspace } from './run.ts';

const SEEDS = resolve('../shared/seeds');

/** Three real documents, kept outside of the project. */
describe.skipIf(!existsSync(SEEDS))('the seed documents (skipped where ../shared/seeds is not there)', () => {
  const seeds = () => {
    const root = workspace({});
    cpSync(SEEDS, root, { recursive: true });
    return root;
  };
  const objects = async (file: string) => {
    const run = await hexapla(seeds(), ['segment', file, '--format', 'ndjson']);
    return run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  test('the English has 38 units, 101 to 138', async () => {
    const units = await objects('source-docs/offering-cs-mark-gold-japan.md');
    expect(units.map((unit) => unit.id)).toEqual(Array.from({ length: 38 }, (_, index) => `b898e-${101 + index}`));
    expect(units.slice(0, 4).map((unit) => unit.key ?? unit.kind)).toEqual(['title', 'description', 'keywords', 'heading']);
  });

  test('the French has 34 pairs, one of them joined', async () => {
    const pairs = await objects('locales/fr-FR/offering-cs-mark-gold-japan.md');
    expect(pairs).toHaveLength(34);
    expect([pairs[0].id, pairs.at(-1).id]).toEqual(['d53db-104', 'd53db-138']);
    expect(pairs.filter((pair) => pair.id.includes('p')).map((pair) => pair.id)).toEqual(['d53db-p102']);
  });

  test('one body unit is not current, and only cosmetically; the mis-decoded apostrophe is told', async () => {
    const report = await status(seeds(), '--all-units');
    const translated = report.documents.find((document) => document.source?.includes('gold'));
    expect(translated).toMatchObject({
      inSync: false,
      counts: { units: 38, current: 34, stale: 1, unknown: 3, missing: 0, orphaned: 0 },
    });
    const byStatus = translated?.units.filter((unit) => unit.status !== 'current');
    expect(byStatus?.map((unit) => [unit.id, unit.pair, unit.status, unit.severity])).toEqual([
      ['b898e-101', null, 'unknown', null],
      ['b898e-102', null, 'unknown', null],
      ['b898e-103', null, 'unknown', null],
      ['b898e-128', 'd53db-128', 'stale', 'cosmetic'],
    ]);
    expect(translated?.units.filter((unit) => unit.pair === 'd53db-p102').map((unit) => unit.id)).toEqual([
      'b898e-108',
      'b898e-109',
    ]);
    expect(report.findings).toMatchObject([{ rule: 'mojibake', severity: 'warning', line: 51 }]);
  });

  test('the page without a translation is missing, every unit listed', async () => {
    const missing = (await status(seeds())).documents.find((document) => document.source?.includes('ismap'));
    expect(missing).toMatchObject({ target: null });
    expect(missing?.units.every((unit) => unit.status === 'missing')).toBe(true);
    expect(missing?.units).toHaveLength(missing?.counts.units ?? -1);
  });
});

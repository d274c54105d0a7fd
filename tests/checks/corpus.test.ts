import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CorpusPair, corpusPairs } from '../../scripts/checks/corpus.ts';
import { pairChecks } from '../../src/checks/index.ts';
import { NO_TERMS } from './check-pair.ts';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const MANIFEST = join(CORPORA, 'dev/manifest.json');

/** How many pairs of the corpora a finding of each severity names. */
function countOf(pairs: readonly CorpusPair[], severity: string): number {
  return pairs.filter(({ pair }) =>
    pairChecks.some((check) => check.check(pair, NO_TERMS).some((each) => (each.severity ?? check.severity) === severity)),
  ).length;
}

describe.skipIf(!existsSync(MANIFEST))('sentences of the shared corpora (skipped where ../shared/corpora is absent)', () => {
  it('have an error in at most one of two hundred pairs, and a warning in at most one of fifty', async () => {
    const pairs = (await corpusPairs(CORPORA)) ?? [];
    expect(pairs.length).toBeGreaterThan(10_000);
    expect(countOf(pairs, 'error') / pairs.length).toBeLessThan(0.005);
    expect(countOf(pairs, 'warning') / pairs.length).toBeLessThan(0.02);
  }, 120_000);
});

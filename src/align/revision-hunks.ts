import { sameTextKey } from '../text/keys.ts';
import type { BlockUnits } from './blocks.ts';
import { cheapestPath, type Step } from './lattice.ts';

/** Blocks in which two revisions of a document differ: half-open runs of both. */
export interface Hunk {
  readonly newFrom: number;
  readonly newTo: number;
  readonly oldFrom: number;
  readonly oldTo: number;
}

const STEPS: readonly Step[] = [
  { source: 1, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
];
/** Taking two blocks that differ for one another costs less than leaving both out, so that versions stay side by side. */
const DIFFERENT = 1.5;
const BAND = 40;

/** Where two revisions of one document differ, block by block: the least that has to be replaced. */
export function revisionHunks(newer: readonly BlockUnits[], older: readonly BlockUnits[]): readonly Hunk[] {
  const [a, b] = [newer.map(keyOf), older.map(keyOf)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [sources, targets] = [a.length - start - end, b.length - start - end];
  const cost = (i: number, j: number, step: Step) =>
    step.source === step.target ? (a[start + i] === b[start + j] ? 0 : DIFFERENT) : 1;
  const band = BAND + Math.abs(sources - targets);
  const hunks: Hunk[] = [];
  for (const span of cheapestPath({ sources, targets, steps: STEPS, cost, band })) {
    if (span.cost === 0) continue;
    const [newFrom, newTo] = [start + span.sourceFrom, start + span.sourceTo];
    const [oldFrom, oldTo] = [start + span.targetFrom, start + span.targetTo];
    const last = hunks.at(-1);
    if (last !== undefined && last.newTo === newFrom && last.oldTo === oldFrom)
      hunks[hunks.length - 1] = { ...last, newTo, oldTo };
    else hunks.push({ newFrom, newTo, oldFrom, oldTo });
  }
  return hunks;
}

function keyOf({ kind, units }: BlockUnits): string {
  return [kind, ...units.map((unit) => sameTextKey(unit.source))].join('\n');
}

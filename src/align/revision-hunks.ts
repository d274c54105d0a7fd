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
/** The same for a first try. A path that leaves it leaves out as many blocks, which costs as much. */
const NARROW = 8;

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
  const path = (band: number) => cheapestPath({ sources, targets, steps: STEPS, cost, band: band + Math.abs(sources - targets) });
  let spans = path(NARROW);
  if (spans.reduce((sum, span) => sum + span.cost, 0) >= NARROW) spans = path(BAND);
  const hunks: Hunk[] = [];
  for (const span of spans) {
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

/** Of blocks seen before: a revision is set against many. */
const keys = new WeakMap<BlockUnits, string>();

function keyOf(block: BlockUnits): string {
  let key = keys.get(block);
  if (key === undefined) {
    key = [block.kind, ...block.units.map((unit) => sameTextKey(unit.source))].join('\n');
    keys.set(block, key);
  }
  return key;
}

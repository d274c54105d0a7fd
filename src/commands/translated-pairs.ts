import type { Pair } from '../model/bitext.ts';
import type { SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';

/** A pair with the first unit that it translates. */
export interface Translated {
  readonly pair: SourcedPair & { readonly target: string };
  readonly unit: Unit;
}

type Row = Extract<UnitStatus, { readonly type: 'current' | 'stale' }>;

/**
 * Each pair once, with the first unit that it translates; those whose source or translation is not known are left out. The
 * sentences of a front-matter value of which only the whole translation is known are one.
 */
export function translatedPairs(statuses: readonly UnitStatus[]): readonly Translated[] {
  const groups = new Map<unknown, Row[]>();
  const unknown = new Set<unknown>();
  for (const status of statuses) {
    if (status.type === 'orphaned' || status.type === 'missing' || status.pair === null) continue;
    const name = nameOf(status.unit, status.pair);
    if (status.type === 'unknown' || status.pair.source === null) unknown.add(name);
    else addToGroup(groups, name, status);
  }
  return [...groups].flatMap(([name, rows]) => (unknown.has(name) ? [] : joined(rows)));
}

/** A name that is the same for what is one. */
function nameOf({ kind, key }: Unit, pair: Pair): unknown {
  const isValue = kind === 'meta' && pair.range === null && pair.target !== null;
  return isValue ? `${key} ${pair.target}` : pair;
}

function joined(rows: readonly Row[]): readonly Translated[] {
  const [first] = rows;
  const pairs = [...new Set(rows.map(({ pair }) => pair))].filter((pair) => pair !== null);
  const [pair] = pairs;
  if (first === undefined || pair === undefined || pair.target === null) return [];
  const source = pairs.map((one) => one.source ?? '').join(' ');
  const confidence = Math.min(...pairs.map((one) => one.confidence));
  return [{ unit: first.unit, pair: { ...pair, source, target: pair.target, confidence } }];
}

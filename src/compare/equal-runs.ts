import { joinedKey } from '../text/keys.ts';
import { indexesByKey } from './grouped.ts';
import type { Match } from './longest-common.ts';

/** Neighbouring units and neighbouring pairs whose texts joined are equal: only the cuts differ. */
interface EqualRun {
  readonly unitTo: number;
  readonly pairTo: number;
  /** Every unit with each pair that holds a part of it. */
  readonly overlaps: readonly Match[];
}

/** How many pairs are tried for a unit that may begin a run: texts that are the beginning of many others are rare. */
const MAX_TRIES = 20;

/**
 * Where two lists of keys differ only in their cuts: each unit with every pair that holds a part of it, in order. Of the
 * two texts that begin such a run one is the beginning of the other.
 */
export function equalRuns(units: readonly string[], pairs: readonly string[]): readonly Match[] {
  const related = relatedPairs(units, pairs);
  const overlaps: Match[] = [];
  let pairFrom = 0;
  for (let unit = 0; unit < units.length; unit += 1) {
    const run = (related.get(unit) ?? [])
      .flatMap((list) => firstFrom(list, pairFrom))
      .sort((a, b) => a - b)
      .slice(0, MAX_TRIES)
      .reduce<EqualRun | null>((found, pair) => found ?? equalRun(units, pairs, unit, pair), null);
    if (run === null) continue;
    overlaps.push(...run.overlaps);
    unit = run.unitTo - 1;
    pairFrom = run.pairTo;
  }
  return overlaps;
}

/** Up to {@link MAX_TRIES} entries of a rising list that are at least `least`. */
function firstFrom(list: readonly number[], least: number): readonly number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + MAX_TRIES);
}

/** For each unit the pairs whose key begins with the unit's, or the other way round: neighbours once all are sorted. */
function relatedPairs(units: readonly string[], pairs: readonly string[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const unitsOf = indexesByKey(units);
  const pairsOf = indexesByKey(pairs);
  const related = new Map<number, (readonly number[])[]>();
  const link = (unitKey: string, pairKey: string) => {
    const linked = pairsOf.get(pairKey);
    if (linked === undefined) return;
    for (const unit of unitsOf.get(unitKey) ?? []) {
      const lists = related.get(unit);
      if (lists === undefined) related.set(unit, [linked]);
      else if (lists.length < MAX_TRIES) lists.push(linked);
    }
  };
  const beginnings: string[] = [];
  for (const key of [...new Set([...units, ...pairs])].sort()) {
    while (!key.startsWith(beginnings.at(-1) ?? '')) beginnings.pop();
    for (const beginning of beginnings.slice(-MAX_TRIES)) {
      link(beginning, key);
      link(key, beginning);
    }
    if (key !== '') beginnings.push(key);
  }
  return related;
}

/** The shortest run that begins with `unit` and `pair`; null when there is none. */
function equalRun(units: readonly string[], pairs: readonly string[], unit: number, pair: number): EqualRun | null {
  const at = { unit, pair };
  const overlaps: Match[] = [];
  let [rest, side] = [pairs[pair] ?? '', 'unit' as 'unit' | 'pair'];
  let next: string | null = units[unit] ?? '';
  // `rest` is what one side is ahead, `next` what the other side, `side`, goes on with.
  while (next !== null) {
    overlaps.push([at.unit, at.pair]);
    if (rest.startsWith(next)) rest = rest.slice(next.length);
    else if (next.startsWith(rest)) {
      rest = next.slice(rest.length);
      side = side === 'unit' ? 'pair' : 'unit';
    } else return null;
    if (rest === '') return { unitTo: at.unit + 1, pairTo: at.pair + 1, overlaps };
    const keys: readonly string[] = side === 'unit' ? units : pairs;
    const [last = '', following] = [keys[at[side]], keys[at[side] + 1]];
    at[side] += 1;
    next = following === undefined ? null : joinedKey(last, following).slice(last.length);
  }
  return null;
}

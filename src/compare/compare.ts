import type { Pair } from '../model/bitext.ts';
import type { Comparison, SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { type Carried, carriedStatuses } from './carried.ts';
import { indexesByKey } from './grouped.ts';
import { matchUnits } from './match.ts';
import type { Matching, Tie } from './matching.ts';
import { ReadTexts } from './read-text.ts';
import { changeBetween } from './severity.ts';

/** What is known of one document and one localization of it. */
interface CompareInput {
  readonly header: Omit<Comparison, 'statuses'>;
  /** Today's source. */
  readonly units: readonly Unit[];
  readonly pairs: readonly Pair[];
  readonly carried: Carried;
  /** The sentences of the pairs' sources that hold several. */
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

const NONE: readonly never[] = [];

/**
 * What became of each unit and each pair, in the order of today's source. A unit has one row, or one for each pair that
 * translates a part of it; it is `missing` only when it has no other. Each text that a pair was translated from, be it
 * the pair or a sentence of it, is in one row at least, and `orphaned` only when it is in no other.
 */
export function compare(input: CompareInput): Comparison {
  const { header, units, carried } = input;
  const inSync = header.inSync === true;
  const body = units.filter((unit) => unit.kind !== 'meta' && unit.kind !== 'alt');
  const pairs = input.pairs.filter((pair): pair is SourcedPair => pair.source !== null);
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const texts = new ReadTexts();
  const matching = matchUnits(
    body.map((unit) => keyed(unit.source)),
    pairs.map(({ source }) => ({ key: sameTextKey(source), source, sentences: input.sentences.get(source)?.map(keyed) ?? NONE })),
    texts,
  );
  const { ties, loose } = inSync && body.length > 0 ? settled(matching) : matching;
  const rows = new Map<Unit, UnitStatus[]>(units.map((unit) => [unit, []]));
  for (const [unit, status] of carriedStatuses(units, carried, inSync)) rows.get(unit)?.push(status);
  for (const tie of ties) {
    const [unit, pair] = [body[tie.unit], pairs[tie.pair]];
    if (unit !== undefined && pair !== undefined) rows.get(unit)?.push(tiedStatus(unit, pair, { tie, texts }));
  }
  const untied = (unit: Unit): UnitStatus => (inSync ? { type: 'current', unit, pair: null } : { type: 'missing', unit });
  const statuses = [...rows].flatMap(([unit, own]) => (own.length > 0 ? own : [untied(unit)]));
  return { ...header, statuses: withOrphans(statuses, loose, pairs) };
}

function tiedStatus(unit: Unit, pair: SourcedPair, { tie, texts }: { readonly tie: Tie; readonly texts: ReadTexts }): UnitStatus {
  if (tie.exact) return { type: 'current', unit, pair };
  return { type: 'stale', unit, pair, was: tie.was, ...changeBetween(texts.of(tie.was), texts.of(unit.source)) };
}

/** In sync, all is current whatever the cuts: a pair that no unit could be tied to goes with the unit before it. */
function settled({ ties, loose }: Matching): Matching {
  const unitOf = new Map(ties.map(({ pair, unit }) => [pair, unit]));
  const lost = [...new Set(loose.map(({ pair }) => pair))].filter((pair) => !unitOf.has(pair));
  const placed = lost.map((pair) => {
    const unit = unitOf.get(pair - 1) ?? 0;
    unitOf.set(pair, unit);
    return { unit, pair, was: '' };
  });
  const all = [...ties, ...placed].map((tie) => ({ ...tie, exact: true }));
  return { ties: all.sort((a, b) => a.unit - b.unit || a.pair - b.pair), loose: [] };
}

/** Puts each text that is gone behind the row of the nearest pair before it, where its source stood. */
function withOrphans(
  rows: readonly UnitStatus[],
  loose: Matching['loose'],
  pairs: readonly SourcedPair[],
): readonly UnitStatus[] {
  if (loose.length === 0) return rows;
  const rowOfPair = new Map<Pair, number>();
  rows.forEach((row, index) => {
    if (row.type !== 'missing' && row.pair !== null) rowOfPair.set(row.pair, index);
  });
  let row = -1;
  const rowBefore = pairs.map((pair) => {
    row = rowOfPair.get(pair) ?? row;
    return row;
  });
  const behind = indexesByKey(loose.map(({ pair }) => rowBefore[pair] ?? -1));
  const orphansBehind = (index: number) =>
    (behind.get(index) ?? []).flatMap((at): readonly UnitStatus[] => {
      const [gone, pair] = [loose[at], pairs[loose[at]?.pair ?? -1]];
      return gone === undefined || pair === undefined ? [] : [{ type: 'orphaned', pair, was: gone.was }];
    });
  return [...orphansBehind(-1), ...rows.flatMap((status, index) => [status, ...orphansBehind(index)])];
}

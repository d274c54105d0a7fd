import type { Pair } from '../model/bitext.ts';
import type { Comparison } from '../model/comparison.ts';
import { prefixOf, type UnitId } from '../model/ids.ts';
import type { LocaleRecord, PairRecord, UnitsRecord } from '../model/records.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { idPrefix, textHash } from '../workspace/hash.ts';
import { keyOf, pairKey, textsToday } from './acknowledged.ts';
import type { SourceFile } from './source-file.ts';

/** The record of one localization, and the older source texts that it depends on by their hashes. */
interface MadeRecord {
  readonly record: LocaleRecord;
  readonly was: ReadonlyMap<string, string>;
}

/**
 * The record of a localization as a comparison shows it: every pair that it found, with what it was translated from.
 * State, origin and acknowledgements of pairs that were recorded before are kept.
 */
export function makeLocaleRecord(comparison: Comparison, before: LocaleRecord | null): MadeRecord {
  const { source, target, basis, statuses } = comparison;
  const ids = new Map<Pair, UnitId[]>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.pair === null) continue;
    const known = ids.get(status.pair) ?? [];
    ids.set(status.pair, status.type === 'orphaned' || known.includes(status.unit.id) ? known : [...known, status.unit.id]);
  }
  // A title and a heading may be alike: of equal pairs the first was recorded first.
  const old = new Map<string, PairRecord[]>();
  for (const line of before?.pairs ?? []) {
    const key = keyOf(line.source, line.target);
    addToGroup(old, key, line);
  }
  const was = new Map<string, string>();
  const texts = textsToday(statuses);
  for (const pair of ids.keys()) {
    if (pair.source !== null && pair.source !== texts.get(pair)?.join(' ')) was.set(textHash(pair.source), pair.source);
  }
  const pairs = [...ids].map(([pair, own]) => {
    const line = old.get(pairKey(pair))?.shift() ?? null;
    // Of an image it is not read again what its alternative text is.
    const known = pair.target === null ? (unread(pair, own, before) ?? line) : line;
    return pairRecord(pair, own, known);
  });
  return {
    record: {
      source: source ?? '',
      target: target ?? '',
      basis: basis === 'recorded' && before !== null ? before.basis : basis,
      pairs,
      frames: before?.frames ?? null,
      kept: before?.kept ?? [],
    },
    was,
  };
}

/** The line of a pair whose translation was not read. */
function unread({ source }: Pair, ids: readonly UnitId[], before: LocaleRecord | null): PairRecord | null {
  const hash = source === null ? null : textHash(source);
  return before?.pairs.find((line) => line.source === hash && line.ids.join() === ids.join()) ?? null;
}

function pairRecord(pair: Pair, ids: readonly UnitId[], before: PairRecord | null): PairRecord {
  const { source, target, state, origin, confidence } = pair;
  return {
    ids,
    source: source === null ? null : textHash(source),
    target: target === null ? (before?.target ?? null) : textHash(target),
    state: before?.state ?? state,
    subState: before?.subState ?? null,
    origin: before?.origin ?? origin,
    confidence,
    ack: before?.ack ?? null,
  };
}

/** What the record of a source document is made of. */
export interface RecordedSource extends Pick<SourceFile, 'path' | 'next' | 'record'> {
  readonly units: readonly Pick<SourceFile['units'][number], 'id' | 'source' | 'block'>[];
}

/** The record of a source document: its units of today, and of older texts those that a localization depends on. */
export function makeUnitsRecord(source: RecordedSource, older: ReadonlyMap<string, string>): UnitsRecord {
  const { path, units, next, record } = source;
  const lines = units.map(({ id, source: text, block }, at) => ({
    id,
    hash: textHash(text),
    text,
    goesOn: units[at - 1]?.block === block,
  }));
  const today = new Set(lines.map(({ hash }) => hash));
  const was = [...older].filter(([hash]) => !today.has(hash)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { path, prefix: record?.prefix ?? prefixOf(units[0]?.id ?? idPrefix(path)), next, units: lines, was: new Map(was) };
}

import type { Pair } from '../model/bitext.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { Ack, LocaleRecord } from '../model/records.ts';
import { textHash } from '../workspace/hash.ts';

/** Makes `current` what somebody said to be still valid for the source text of today. */
export function withAcks(comparison: Comparison, record: LocaleRecord): Comparison {
  const acks = new Map(
    record.pairs.flatMap((line) => (line.ack === null ? [] : [[keyOf(line.source, line.target), line.ack] as const])),
  );
  if (acks.size === 0) return comparison;
  const today = textsToday(comparison.statuses);
  const statuses = comparison.statuses.map((status): UnitStatus => {
    if ((status.type !== 'stale' && status.type !== 'unknown') || status.pair === null) return status;
    const { unit, pair } = status;
    return isFor(acks.get(pairKey(pair)), today.get(pair)) ? { type: 'current', unit, pair } : status;
  });
  return { ...comparison, statuses };
}

/** The hash that an acknowledgement of a pair names: that of the texts of today that it translates. */
export function ackedSource(texts: readonly string[]): string {
  return textHash(texts.join(' '));
}

/** The texts of today that each pair translates, in document order. */
export function textsToday(statuses: readonly UnitStatus[]): ReadonlyMap<Pair, readonly string[]> {
  const texts = new Map<Pair, string[]>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair === null) continue;
    const known = texts.get(status.pair);
    if (known === undefined) texts.set(status.pair, [status.unit.source]);
    else known.push(status.unit.source);
  }
  return texts;
}

/** What a pair is found by in a record: the hashes of both sides. */
export function pairKey({ source, target }: Pick<Pair, 'source' | 'target'>): string {
  return keyOf(source === null ? null : textHash(source), target === null ? null : textHash(target));
}

/** The same for hashes. */
export function keyOf(source: string | null, target: string | null): string {
  return `${source} ${target}`;
}

function isFor(ack: Ack | undefined, texts: readonly string[] | undefined): boolean {
  return ack !== undefined && texts !== undefined && ack.source === ackedSource(texts);
}

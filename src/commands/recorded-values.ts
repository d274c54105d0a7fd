import type { Carried } from '../compare/carried.ts';
import type { Comparison, SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { PairRecord } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import { textHash } from '../workspace/hash.ts';
import { statusWith } from './filling.ts';
import { type DocumentRecord, RecordedTexts } from './recorded-texts.ts';

/**
 * The front matter and the alternative texts of a bilingual document by its record, where nothing in the file or in git says what
 * they were made from. A value that is not as it was recorded stays unknown.
 */
export function withRecordedValues(
  { statuses, ...header }: Comparison,
  record: DocumentRecord,
  carried: Pick<Carried, 'values'>,
): Comparison {
  const isOpen = (status: UnitStatus) => status.type === 'unknown' && isValue(status.unit);
  if (!statuses.some(isOpen)) return { ...header, statuses };
  const texts = new RecordedTexts(record.units);
  const lines = new Map(record.locale.pairs.flatMap((line) => line.ids.map((id) => [id as string, line] as const)));
  const standing = new Set(standingLines(statuses, lines, carried));
  return {
    ...header,
    statuses: statuses.map((status): UnitStatus => {
      if (status.type !== 'unknown' || !isValue(status.unit)) return status;
      const line = lines.get(status.unit.id);
      const source = line === undefined ? null : (texts.of(line)?.source ?? null);
      if (line === undefined || source === null || !standing.has(line)) return status;
      return statusWith(status.unit, pairOf(line, { source, target: carried.values.get(status.unit.key ?? '') ?? null }));
    }),
  };
}

function isValue({ kind }: Unit): boolean {
  return kind === 'meta' || kind === 'alt';
}

/** The lines of values that are as they were recorded, be it as a whole or one sentence behind the other; of an image it is enough that it is there. */
function standingLines(
  statuses: readonly UnitStatus[],
  lines: ReadonlyMap<string, PairRecord>,
  { values }: Pick<Carried, 'values'>,
): readonly PairRecord[] {
  const byKey = new Map<string, PairRecord[]>();
  const standing: PairRecord[] = [];
  for (const status of statuses) {
    if (status.type !== 'unknown') continue;
    const { id, kind, key } = status.unit;
    const line = lines.get(id);
    if (line === undefined || key === null) continue;
    if (kind === 'alt') standing.push(line);
    else if (kind === 'meta') byKey.set(key, [...new Set([...(byKey.get(key) ?? []), line])]);
  }
  for (const [key, own] of byKey) if (isJoined(values.get(key) ?? '', own)) standing.push(...own);
  return standing;
}

/** Longer values of several sentences are not taken apart: every prefix is hashed. UTF-16 code units. */
const LONGEST = 2000;

/** Whether a value consists of the recorded translations, in order. */
function isJoined(value: string, lines: readonly PairRecord[]): boolean {
  if (lines.length === 1) return textHash(value) === lines[0]?.target;
  let rest = value.length > LONGEST ? '' : value;
  for (const { target } of lines) {
    let end = rest.length;
    while (end > 0 && textHash(rest.slice(0, end)) !== target) end -= 1;
    if (end === 0) return false;
    rest = rest.slice(end).trimStart();
  }
  return rest === '';
}

function pairOf({ state, origin, confidence }: PairRecord, sides: Pick<SourcedPair, 'source' | 'target'>): SourcedPair {
  return { id: null, ...sides, range: null, line: null, basis: 'recorded', state, origin, confidence };
}

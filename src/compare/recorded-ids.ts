import { FIRST_NUMBER, type UnitId, unitId } from '../model/ids.ts';
import type { UnitsRecord } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { matchUnits } from './match.ts';
import { ReadTexts } from './read-text.ts';

/** Units with the ids that are recorded for them, and the number of the next new one. */
export interface Numbered {
  readonly units: readonly Unit[];
  readonly next: number;
}

/**
 * Gives units the ids that were recorded for them: those of equal texts, moved ones too, then those of earlier versions.
 * A unit that is new takes the next number that was never used, and so does the later one of two that were recorded with
 * one id, as happens when branches are merged.
 */
export function withRecordedIds(units: readonly Unit[], record: UnitsRecord): Numbered {
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const known = record.units;
  const { ties } = matchUnits(
    units.map(({ source }) => keyed(source)),
    known.map(({ text }) => ({ ...keyed(text), sentences: [] })),
    new ReadTexts(),
  );
  const idOf = new Map<number, UnitId>();
  const used = new Set<UnitId>();
  for (const tie of [...ties].sort((a, b) => Number(b.exact) - Number(a.exact) || a.unit - b.unit)) {
    const id = known[tie.pair]?.id;
    if (id === undefined || used.has(id) || idOf.has(tie.unit)) continue;
    idOf.set(tie.unit, id);
    used.add(id);
  }
  let next = Math.max(record.next, FIRST_NUMBER);
  const numbered = units.map((unit, index) => ({ ...unit, id: idOf.get(index) ?? unitId(record.prefix, next++) }));
  return { units: numbered, next };
}

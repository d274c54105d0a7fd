import { carriedGroups } from '../compare/carried.ts';
import type { Unit } from '../model/unit.ts';
import { textHash } from '../workspace/hash.ts';
import type { TargetRead } from './read-target.ts';
import { type DocumentRecord, RecordedTexts } from './recorded-texts.ts';
import type { SourceFile } from './source-file.ts';

/**
 * What the front-matter values and the alternative texts of a bilingual document were translated from, as far as its record
 * says: they carry no source. A value that was none when it was recorded, or another one, was translated since, from the
 * text that the source had then, if it has that still. Values of which something is not known are left out as a whole.
 */
export function recordedCarried(
  { units }: Pick<SourceFile, 'units'>,
  { carried }: Pick<TargetRead, 'carried'>,
  record: DocumentRecord,
): readonly Unit[] {
  const groups = carriedGroups(units);
  if (groups.size === 0) return [];
  const texts = new RecordedTexts(record.units);
  const before = new Map(record.units.units.map(({ id, text }) => [id, text]));
  const lines = new Map(record.locale.pairs.flatMap((line) => line.ids.map((id) => [id, line] as const)));
  const sourceOf = (unit: Unit, isAlone: boolean): string | null => {
    const line = lines.get(unit.id);
    const value = unit.kind === 'meta' ? (carried.values.get(unit.key ?? '') ?? '') : null;
    const isTranslatedSince = line === undefined || (isAlone && value !== null && line.target !== textHash(value));
    if (isTranslatedSince) return before.get(unit.id) === unit.source ? unit.source : null;
    return texts.of(line)?.source ?? null;
  };
  return [...groups.values()].flatMap((group) => {
    const isAlone = ({ key }: Unit) => group.filter((unit) => unit.key === key).length === 1;
    const found = group.flatMap((unit) => sourceOf(unit, isAlone(unit)) ?? []);
    return found.length === group.length ? group.map((unit, at) => ({ ...unit, source: found[at] ?? '' })) : [];
  });
}

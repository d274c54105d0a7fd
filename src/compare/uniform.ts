import type { Pair } from '../model/bitext.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';

/** A document without bilingual text whose translation is in sync, or of which nothing is known. */
export function uniform(
  header: Omit<Comparison, 'statuses'>,
  units: readonly Unit[],
  type: 'current' | 'unknown' | 'missing',
): Comparison {
  return { ...header, statuses: units.map((unit) => (type === 'missing' ? { type, unit } : { type, unit, pair: null })) };
}

/** A localized document whose source is gone. */
export function orphaned(header: Omit<Comparison, 'statuses'>, pairs: readonly Pair[]): Comparison {
  return { ...header, statuses: pairs.map((pair) => ({ type: 'orphaned', pair, was: pair.source ?? '' })) };
}

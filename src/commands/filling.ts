import { classify } from '../compare/severity.ts';
import type { Origin, State } from '../model/bitext.ts';
import type { SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';

/** A translation that goes into a document, as Markdown, and the source that it was made from. */
export interface Filling {
  readonly source: string;
  readonly target: string;
  readonly state: State;
  readonly origin: Origin;
}

/** A translation of today's text of a unit that the records keep. */
export function keptFilling({ source }: Pick<Unit, 'source'>, target: string | null): Filling | null {
  return target === null ? null : { source, target, state: 'translated', origin: 'tm' };
}

/** The pair that a translation is in its document. */
export function filledPair({ source, target, state, origin }: Filling): SourcedPair {
  return { id: null, source, target, range: null, line: null, basis: 'recorded', state, origin, confidence: 1 };
}

/** What a unit is once `pair` is its translation. A pair of several sentences has those in its source, one behind the other. */
export function statusWith(unit: Unit, pair: SourcedPair): UnitStatus {
  const isPart = ` ${pair.source} `.includes(` ${unit.source} `);
  if (isPart || sameTextKey(unit.source) === sameTextKey(pair.source)) return { type: 'current', unit, pair };
  return { type: 'stale', unit, pair, was: pair.source, ...classify(pair.source, unit.source) };
}

import type { Pair } from '../model/bitext.ts';
import type { UnitStatus } from '../model/comparison.ts';

/** Translated text of a bilingual file that stands in no span. */
interface UntiedText {
  readonly text: string;
  /** Index of the pair that it stands behind; -1 before the first. */
  readonly after: number;
}

/**
 * Missing units where the localized file has text without spans between the same neighbours: they are translated, but
 * nothing says from what, so they are `unknown`. The sentences of one block share one text.
 */
export function withUntiedText(
  statuses: readonly UnitStatus[],
  pairs: readonly Pair[],
  texts: readonly UntiedText[],
): readonly UnitStatus[] {
  if (texts.length === 0 || !statuses.some(isMissing)) return statuses;
  const ordinals = new Map(pairs.map((pair, index) => [pair, index]));
  const free = [...texts];
  let before = -1;
  let block = -1;
  let text: UntiedText | null = null;
  return statuses.map((status, index): UnitStatus => {
    if (!isMissing(status)) {
      before = ordinalOf(status, ordinals) ?? before;
      return status;
    }
    if (status.unit.block !== block) text = takeBetween(free, before, nextOrdinal(statuses, index, ordinals) ?? pairs.length);
    block = status.unit.block;
    return text === null ? status : { type: 'unknown', unit: status.unit, pair: pairOf(text.text) };
  });
}

function isMissing(status: UnitStatus): status is Extract<UnitStatus, { type: 'missing' }> {
  return status.type === 'missing' && status.unit.kind !== 'meta' && status.unit.kind !== 'alt';
}

function takeBetween(free: UntiedText[], before: number, next: number): UntiedText | null {
  const at = free.findIndex((text) => text.after >= before && text.after < next);
  return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
}

function nextOrdinal(statuses: readonly UnitStatus[], from: number, ordinals: ReadonlyMap<Pair, number>): number | null {
  for (let at = from + 1; at < statuses.length; at += 1) {
    const status = statuses[at];
    const ordinal = status === undefined ? null : ordinalOf(status, ordinals);
    if (ordinal !== null) return ordinal;
  }
  return null;
}

function ordinalOf(status: UnitStatus, ordinals: ReadonlyMap<Pair, number>): number | null {
  return status.type === 'missing' || status.pair === null ? null : (ordinals.get(status.pair) ?? null);
}

function pairOf(target: string): Pair {
  return {
    id: null,
    source: null,
    target,
    range: null,
    line: null,
    basis: 'none',
    state: 'translated',
    origin: 'human',
    confidence: 1,
  };
}

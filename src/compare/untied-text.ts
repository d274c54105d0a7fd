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
  texts: () => readonly UntiedText[],
): readonly UnitStatus[] {
  // To find the texts takes as long as all else that is read of the file.
  if (!statuses.some(isMissing)) return statuses;
  const ordinals = new Map(pairs.map((pair, index) => [pair, index]));
  const next = nextOrdinals(statuses, ordinals, pairs.length);
  const free = new FreeTexts(texts());
  let before = -1;
  let block = -1;
  let text: UntiedText | null = null;
  return statuses.map((status, index): UnitStatus => {
    if (!isMissing(status)) {
      before = ordinalOf(status, ordinals) ?? before;
      return status;
    }
    if (status.unit.block !== block) text = free.takeBetween(before, next[index] ?? pairs.length);
    block = status.unit.block;
    return text === null ? status : { type: 'unknown', unit: status.unit, pair: pairOf(text.text) };
  });
}

function isMissing(status: UnitStatus): status is Extract<UnitStatus, { type: 'missing' }> {
  return status.type === 'missing' && status.unit.kind !== 'meta' && status.unit.kind !== 'alt';
}

/** Texts in the order of the pairs that they stand behind; each is taken once. */
class FreeTexts {
  private readonly texts: readonly UntiedText[];
  /** For each text, and one behind the last, itself while it is free, else a later one. */
  private readonly later: number[];

  constructor(texts: readonly UntiedText[]) {
    this.texts = texts;
    this.later = Array.from({ length: texts.length + 1 }, (_, index) => index);
  }

  /** The first free text behind the pair `from` or a later one, but before the pair `to`. */
  takeBetween(from: number, to: number): UntiedText | null {
    const at = this.freeFrom(this.indexOf(from));
    const text = this.texts[at];
    if (text === undefined || text.after >= to) return null;
    this.later[at] = at + 1;
    return text;
  }

  private indexOf(pair: number): number {
    let [low, high] = [0, this.texts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.texts[middle]?.after ?? pair) < pair) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private freeFrom(index: number): number {
    let at = index;
    for (let to = this.later[at] ?? at; to !== at; to = this.later[at] ?? at) {
      this.later[at] = this.later[to] ?? to;
      at = to;
    }
    return at;
  }
}

/** For each status the ordinal of the pair of the next one that has some; `none` where no such status follows. */
function nextOrdinals(statuses: readonly UnitStatus[], ordinals: ReadonlyMap<Pair, number>, none: number): readonly number[] {
  let next = none;
  return statuses
    .toReversed()
    .map((status) => {
      const found = next;
      next = ordinalOf(status, ordinals) ?? next;
      return found;
    })
    .reverse();
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

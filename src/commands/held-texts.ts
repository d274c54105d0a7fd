import { untranslatedSource } from '../formats/print-pair.ts';
import type { Held } from '../merge/held.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, SourcedPair } from '../model/comparison.ts';
import type { Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { untranslatedIn } from '../text/untranslated-marks.ts';

/** A part of a localized document that stands for something, and the pair that it is; null: text that is not translated. */
export interface HeldText extends Held {
  readonly pair: Pair | null;
  /** What it is made from by then; null: not known. */
  readonly source: string | null;
}

/** What decides which translations may leave a document, and which are changed on the way. */
export interface HeldOptions {
  readonly units: readonly Unit[];
  readonly bodyAt: number;
  /** Where images begin whose alternative text waits for its translation: they are part of what is around the sentences. */
  readonly waitingImages: ReadonlySet<number>;
  /** Whether a translation whose source is gone leaves the document. */
  readonly leaves: (pair: Pair) => boolean;
  /** What a pair becomes; null: it stays as it is. */
  readonly carried: (pair: Pair) => { readonly text: string; readonly pair: SourcedPair } | null;
  /** What text that waits for the translation of a unit becomes, and its source; null: it waits on. */
  readonly filled: (unit: Unit, waiting: string) => { readonly text: string; readonly source: string } | null;
}

/**
 * What the body of a localized document holds, in order: the pairs that a comparison found in it, and text that waits for its
 * translation. Null when they overlap: then nothing can be told apart.
 */
export function heldTexts(text: string, comparison: Comparison, options: HeldOptions): readonly HeldText[] | null {
  const { units, bodyAt } = options;
  const indexOf = new Map(units.map((unit, at) => [unit, at]));
  const sources = new Map<Pair, Set<number>>();
  for (const status of comparison.statuses) {
    if (status.type === 'missing' || status.pair === null) continue;
    const own = sources.get(status.pair) ?? new Set<number>();
    sources.set(status.pair, own);
    if (status.type === 'orphaned' || status.unit.kind === 'meta' || status.unit.kind === 'alt') continue;
    own.add(indexOf.get(status.unit) ?? -1);
  }
  const pairs = [...sources].flatMap(([pair, own]): readonly HeldText[] => {
    const { range, target } = pair;
    if (range === null || range.start < bodyAt) return [];
    const slice = text.slice(range.start, range.end);
    const becomes = options.carried(pair);
    const carried = becomes?.text ?? null;
    const flow = carried ?? (slice.startsWith('<span data-ttu-id=') || !/[\r\n]/.test(slice) ? slice : (target ?? slice));
    const fate = options.leaves(pair) ? 'goes' : 'stays';
    const source = becomes?.pair.source ?? pair.source;
    return [{ pair, source, range, text: carried, flow, sources: [...own].sort((a, b) => a - b), fate }];
  });
  const all = [...pairs, ...waitingTexts(text, comparison, options)].sort((a, b) => a.range.start - b.range.start);
  return all.every(({ range }, at) => range.start >= (all[at - 1]?.range.end ?? 0)) ? all : null;
}

/** Text of the source that waits for its translation; it stands for the missing sentence that it is, in order. */
function waitingTexts(text: string, comparison: Comparison, options: HeldOptions): readonly HeldText[] {
  const { units, bodyAt, waitingImages } = options;
  const free = new Map<string, number[]>();
  const missing = new Set(comparison.statuses.flatMap((status) => (status.type === 'missing' ? [status.unit] : [])));
  units.forEach((unit, at) => {
    if (!missing.has(unit) || unit.kind === 'meta' || unit.kind === 'alt') return;
    addToGroup(free, unit.source, at);
  });
  return untranslatedIn(text).standing.flatMap(({ text: own, mark }): readonly HeldText[] => {
    if (own.start < bodyAt || waitingImages.has(own.start)) return [];
    const range: Range = { start: own.start, end: mark.end };
    const waiting = text.slice(own.start, own.end);
    const place = free.get(untranslatedSource(waiting) ?? waiting)?.shift();
    const unit = place === undefined ? undefined : units[place];
    const filled = unit === undefined ? null : options.filled(unit, waiting);
    const flow = filled?.text ?? text.slice(range.start, range.end);
    const known = { pair: null, source: filled?.source ?? null, range, text: filled?.text ?? null, flow };
    return [{ ...known, sources: place === undefined ? [] : [place], fate: filled === null ? 'goes' : 'stays' }];
  });
}

import { sameTextKey } from '../text/keys.ts';
import { indexesByKey } from './grouped.ts';
import { matchUnits } from './match.ts';
import { ReadTexts } from './read-text.ts';

/** A text that was handed off, as it was then. */
export interface HandedOff {
  readonly id: string;
  readonly source: string;
  /** The source that its older translation was made from; null: it had none. */
  readonly previous: string | null;
}

/** A text of today that may have been handed off. */
export interface OpenText {
  readonly id: string;
  readonly source: string;
  /** What its translation was made from; null: not known, or not translated. */
  readonly was: string | null;
  readonly isCurrent: boolean;
}

/** What became of texts that were handed off, all by their indexes. */
export interface ReturnedTies {
  /** The text of today that each one is. No text is tied twice. */
  readonly ties: ReadonlyMap<number, number>;
  /** Those whose text of today was translated in the meantime, from what it is by now. */
  readonly overtaken: ReadonlySet<number>;
}

/**
 * Which text of today each text is that was handed off: the one that reads the same (with the same id where there are several),
 * the one whose translation was made from the same older text, else the one that it most likely became since. What is current was
 * not waited for: it is only tied to a text that reads the same.
 */
export function tieReturned(handed: readonly HandedOff[], open: readonly OpenText[]): ReturnedTies {
  const ties = new Map<number, number>();
  const taken = new Set<number>();
  const tie = (at: number, to: number | undefined): void => {
    if (to === undefined || ties.has(at) || taken.has(to)) return;
    ties.set(at, to);
    taken.add(to);
  };
  tieEqual(handed, open, { tie, ties, taken });
  const byWas = indexesByKey(open.map(({ was, isCurrent }) => (was === null || isCurrent ? null : sameTextKey(was))));
  for (const [at, { previous, id }] of handed.entries()) {
    const all = previous === null || ties.has(at) ? [] : (byWas.get(sameTextKey(previous)) ?? []);
    tie(at, all.length > 1 ? all.find((to) => open[to]?.id === id) : all[0]);
  }
  const waitedFor = open.flatMap(({ isCurrent }, to) => (isCurrent && !taken.has(to) ? [] : [to]));
  for (const [at, to] of likely(handed, open, waitedFor)) if (open[to]?.isCurrent === false) tie(at, to);
  const overtaken = new Set<number>();
  if (ties.size < handed.length)
    for (const [at, to] of likely(handed, open, [...open.keys()])) if (!ties.has(at) && !taken.has(to)) overtaken.add(at);
  return { ties, overtaken };
}

/** Ties what reads the same, first with the same id, then in order. */
function tieEqual(
  handed: readonly HandedOff[],
  open: readonly OpenText[],
  {
    tie,
    ties,
    taken,
  }: {
    readonly tie: (at: number, to: number | undefined) => void;
    readonly ties: ReadonlyMap<number, number>;
    readonly taken: ReadonlySet<number>;
  },
): void {
  const keys = handed.map(({ source }) => sameTextKey(source));
  const byKey = indexesByKey(open.map(({ source }) => sameTextKey(source)));
  const idAt = new Map(open.map(({ id }, to) => [id, to]));
  for (const [at, { id }] of handed.entries()) {
    const to = idAt.get(id);
    if (to !== undefined && sameTextKey(open[to]?.source ?? '') === keys[at]) tie(at, to);
  }
  const cursors = new Map<string, number>();
  for (const [at, key] of keys.entries()) {
    if (ties.has(at)) continue;
    const all = byKey.get(key) ?? [];
    let cursor = cursors.get(key) ?? 0;
    while (cursor < all.length && taken.has(all[cursor] ?? -1)) cursor += 1;
    cursors.set(key, cursor + 1);
    tie(at, all[cursor]);
  }
}

/** What became of what, by the order and the likeness of the texts at `places`. */
function likely(
  handed: readonly HandedOff[],
  open: readonly OpenText[],
  places: readonly number[],
): readonly (readonly [number, number])[] {
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const { ties } = matchUnits(
    places.map((to) => keyed(open[to]?.source ?? '')),
    handed.map(({ source }) => ({ ...keyed(source), sentences: [] })),
    new ReadTexts(),
  );
  return ties.flatMap(({ pair, unit }) => {
    const to = places[unit];
    return to === undefined ? [] : [[pair, to] as const];
  });
}

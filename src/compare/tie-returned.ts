import { sameTextKey } from '../text/keys.ts';
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

/**
 * Which text of today each text is that was handed off, by their indexes: the one that reads the same (with the same id where
 * there are several), the one whose translation was made from the same older text, else the one that it most likely became
 * since. What is current was not waited for: it is only tied to a text that reads the same. No text is tied twice.
 */
export function tieReturned(handed: readonly HandedOff[], open: readonly OpenText[]): ReadonlyMap<number, number> {
  const ties = new Map<number, number>();
  const taken = new Set<number>();
  const tie = (at: number, to: number | undefined): void => {
    if (to === undefined || ties.has(at) || taken.has(to)) return;
    ties.set(at, to);
    taken.add(to);
  };
  const keys = handed.map(({ source }) => sameTextKey(source));
  const byKey = indexes(open.map(({ source }) => sameTextKey(source)));
  const places = (key: string): readonly number[] => byKey.get(key) ?? [];
  for (const [at, { id }] of handed.entries())
    tie(
      at,
      places(keys[at] ?? '').find((to) => open[to]?.id === id),
    );
  const cursors = new Map<string, number>();
  for (const [at, key] of keys.entries()) {
    if (ties.has(at)) continue;
    const all = places(key);
    let cursor = cursors.get(key) ?? 0;
    while (cursor < all.length && taken.has(all[cursor] ?? -1)) cursor += 1;
    cursors.set(key, cursor + 1);
    tie(at, all[cursor]);
  }
  const byWas = indexes(open.map(({ was, isCurrent }) => (was === null || isCurrent ? null : sameTextKey(was))));
  for (const [at, { previous, id }] of handed.entries()) {
    const all = previous === null || ties.has(at) ? [] : (byWas.get(sameTextKey(previous)) ?? []);
    tie(at, all.length > 1 ? all.find((to) => open[to]?.id === id) : all[0]);
  }
  for (const [at, to] of likely(handed, open, taken)) tie(at, to);
  return ties;
}

/** What became of what, by the order and the likeness of the texts that were waited for, and of those that are told already. */
function likely(
  handed: readonly HandedOff[],
  open: readonly OpenText[],
  taken: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const places = open.flatMap(({ isCurrent }, to) => (isCurrent && !taken.has(to) ? [] : [to]));
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const { ties } = matchUnits(
    places.map((to) => keyed(open[to]?.source ?? '')),
    handed.map(({ source }) => ({ ...keyed(source), sentences: [] })),
    new ReadTexts(),
  );
  return ties.flatMap(({ pair, unit }) => {
    const to = places[unit];
    return to === undefined || open[to]?.isCurrent !== false ? [] : [[pair, to] as const];
  });
}

function indexes(keys: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    const known = key === null ? undefined : found.get(key);
    if (known !== undefined) known.push(at);
    else if (key !== null) found.set(key, [at]);
  }
  return found;
}

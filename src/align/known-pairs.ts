import type { Unit } from '../model/unit.ts';
import { cosmeticKey } from '../text/keys.ts';
import { Recent } from '../text/recent.ts';

/** Keys of texts seen before: most stand in many versions. */
const keys = new Recent<string, string>(20_000);

/** Sentences of which an earlier alignment says that they translate each other. */
export interface KnownPair {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  /** 0..1: how sure that is. */
  readonly confidence: number;
}

/** Below this, an earlier alignment may have been wrong. */
const SURE = 0.8;

/**
 * What is known of two versions of a document and its translation from earlier ones: the pairs that stand in both, as the
 * units that they are there. A text that stands twice tells nothing; front matter and alternative texts need no help.
 */
export function standingPairs(
  known: readonly KnownPair[],
  source: readonly Unit[],
  target: readonly Unit[],
): readonly KnownPair[] {
  if (known.length === 0) return [];
  const [sources, targets] = [placesOf(source), placesOf(target)];
  const taken = new Set<Unit>();
  return known.flatMap((pair) => {
    if (pair.confidence < SURE) return [];
    const [from, to] = [runIn(pair.source, source, sources), runIn(pair.target, target, targets)];
    if (from === null || to === null || [...from, ...to].some((unit) => taken.has(unit))) return [];
    for (const unit of [...from, ...to]) taken.add(unit);
    return [{ source: from, target: to, confidence: pair.confidence }];
  });
}

/** What is known once a version of a translation is aligned: of what stood before, what was known; of all else, `aligned`. */
export function knownWith(
  known: readonly KnownPair[],
  aligned: readonly KnownPair[],
  version: readonly Unit[],
): readonly KnownPair[] {
  const texts = new Set(version.map(textOf));
  const standing = known.filter(({ target }) => target.every((unit) => texts.has(textOf(unit))));
  const told = new Set(standing.flatMap(({ target }) => target.map(textOf)));
  return [...standing, ...aligned.filter(({ target }) => !target.some((unit) => told.has(textOf(unit))))];
}

/** A name of a unit that is the same where its text is, but for cosmetic differences. */
export function textOf({ kind, key, source }: Unit): string {
  let text = keys.get(source);
  if (text === undefined) {
    text = cosmeticKey(source);
    keys.set(source, text);
  }
  return kind === 'meta' || kind === 'alt' ? `${key ?? ''} ${text}` : text;
}

/** Where each text of the body stands; -1 for one that stands more than once. */
function placesOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  units.forEach((unit, at) => {
    if (unit.kind !== 'meta' && unit.kind !== 'alt') places.set(textOf(unit), places.has(textOf(unit)) ? -1 : at);
  });
  return places;
}

/** The units of a document that read as `texts` do, one behind the other in one block. */
function runIn(texts: readonly Unit[], units: readonly Unit[], places: ReadonlyMap<string, number>): readonly Unit[] | null {
  const [first] = texts;
  const from = first === undefined ? -1 : (places.get(textOf(first)) ?? -1);
  const run = from < 0 ? [] : units.slice(from, from + texts.length);
  const isRun = run.every((unit, at) => unit.block === run[0]?.block && places.get(textOf(texts[at] ?? unit)) === from + at);
  return run.length === texts.length && isRun ? run : null;
}

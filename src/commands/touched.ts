import { type AlignedPair, withSource } from '../align/aligned-pairs.ts';
import type { Unit } from '../model/unit.ts';
import { cosmeticKey } from '../text/keys.ts';

/**
 * A cosmetic edit of a translation may follow one of its source: then the pair was made from what the source had become by
 * then. `touched` holds the source by the unit of the translation that was edited.
 */
export function withTouches(aligned: AlignedPair, touched: ReadonlyMap<Unit, readonly Unit[]>): AlignedPair {
  const later = new Set(aligned.target.flatMap((unit) => touched.get(unit) ?? []));
  if (later.size === 0) return aligned;
  const source = aligned.source.map((unit) => ({ ...unit, source: respelled(unit.source, [...later]) }));
  return source.every((unit, at) => unit.source === aligned.source[at]?.source) ? aligned : withSource(aligned, source);
}

/** A text as it stands among `later` units; itself where that is not certain. */
function respelled(text: string, later: readonly Unit[]): string {
  const key = cosmeticKey(text);
  const found = new Set(later.map(({ source }) => source).filter((source) => cosmeticKey(source) === key));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : text;
}

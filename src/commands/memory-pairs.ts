import type { Pair } from '../model/bitext.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { MemoryPair } from '../model/memory.ts';
import { sameTextKey } from '../text/keys.ts';

/** Under this, a pair that was found by a guess is not offered to anybody. */
const SURE = 0.8;

/**
 * The pairs of a document that a memory can use, each once: their source is known, and what stands for it is a translation. One
 * whose source is older than today's is among them, with the text that it translates.
 */
export function memoryPairs({ statuses, basis, source, target }: Comparison): readonly MemoryPair[] {
  const places = placesOf(statuses);
  return [...places].flatMap(([pair, place]) => {
    const { source: text, target: translation, confidence } = pair;
    if (text === null || translation === null || text.trim() === '' || translation.trim() === '') return [];
    if (basis === 'replayed' && confidence < SURE) return [];
    // Source text that was left in place, or a name.
    if (sameTextKey(text) === sameTextKey(translation)) return [];
    return [{ source: text, target: translation, origin: source ?? target ?? '', context: place }];
  });
}

/** What stands around each pair in today's source; null where it has no place there. */
function placesOf(statuses: readonly UnitStatus[]): ReadonlyMap<Pair, MemoryPair['context']> {
  const units = statuses.flatMap((status) => (status.type === 'orphaned' ? [] : [status]));
  const places = new Map<Pair, MemoryPair['context']>();
  units.forEach((status, at) => {
    if (status.type === 'missing' || status.pair === null) return;
    const before = places.get(status.pair)?.before ?? units[at - 1]?.unit.text ?? null;
    places.set(status.pair, { before, behind: units[at + 1]?.unit.text ?? null });
  });
  for (const status of statuses) if (status.type === 'orphaned' && !places.has(status.pair)) places.set(status.pair, null);
  return places;
}

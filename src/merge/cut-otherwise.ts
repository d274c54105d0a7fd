import type { PieceMatch } from './match-pieces.ts';
import type { MergeInput, MergePlace } from './merge-input.ts';

/**
 * Sentences of pieces that the translator joined or parted: they stand in a piece with others than in the source, although they did not
 * stand with those in the source that they were made from, or did. What the source joined or parted since is none.
 */
export function cutOtherwise(
  { source, target, held, origin }: Pick<MergeInput, 'source' | 'target' | 'held' | 'origin'>,
  match: PieceMatch,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (origin === null) return found;
  const blockOf = (places: readonly number[]) => middleBlock(places.map((place) => origin.placeOf(place)));
  held.forEach(({ sources: [first] }, at) => {
    const own = origin.placeOf(at)?.block;
    const [from, to] = [source.pieceOf.get(first ?? -1), target.pieceOf.get(at)];
    if (own === undefined || from === undefined || to === undefined || match.targetOf.get(from) === to) return;
    const beside = match.sourceOf.get(to);
    const others = (target.pieces[to]?.places ?? []).filter(
      (place) => place !== at && source.pieceOf.get(held[place]?.sources[0] ?? -1) === beside,
    );
    const joined = beside === undefined ? null : blockOf(others);
    const elsewhere = match.targetOf.get(from);
    const parted =
      elsewhere === undefined ? null : blockOf((target.pieces[elsewhere]?.places ?? []).filter((place) => place !== at));
    if ((joined !== null && joined !== own) || (parted !== null && parted === own)) found.add(at);
  });
  return found;
}

function middleBlock(places: readonly (MergePlace | null)[]): number | null {
  const known = places.flatMap((place) => place?.block ?? []).sort((a, b) => a - b);
  return known[known.length >> 1] ?? null;
}

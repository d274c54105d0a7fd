import { cutOtherwise } from './cut-otherwise.ts';
import type { Held } from './held.ts';
import { matchPieces, type PieceMatch } from './match-pieces.ts';
import type { MergeInput } from './merge-input.ts';
import { unmoved } from './unmoved.ts';

/** What is held, tied to the source as far as the source calls for it. */
export interface Tied {
  readonly held: readonly Held[];
  readonly match: PieceMatch;
  /** What stands in another place than its source, although that did not move: whether it translates that is not sure. */
  readonly unmoved: ReadonlySet<number>;
}

/** Ties the pieces of both sides. Where only likeness tells what translates what, what the source did not move does not move. */
export function tied(input: MergeInput): Tied {
  const { source, target } = input;
  const still = unmovedHeld(input);
  const inOrder = withoutSources(input.held, still);
  const first = matchPieces(source, target, tiesOf(inOrder));
  const cut = cutOtherwise({ ...input, held: inOrder }, first);
  const held = withoutSources(inOrder, cut);
  return {
    held,
    match: cut.size === 0 ? first : matchPieces(source, target, tiesOf(held)),
    unmoved: still,
  };
}

function tiesOf(held: readonly Held[]): ReadonlyMap<number, readonly number[]> {
  return new Map(held.map(({ sources }, at) => [at, sources]));
}

/** What is held, some of which keeps its place whatever it translates. */
function withoutSources(held: readonly Held[], some: ReadonlySet<number>): readonly Held[] {
  return some.size === 0 ? held : held.map((own, at) => (some.has(at) ? { ...own, sources: [], fate: 'stays' } : own));
}

/** What stands in another order than its source, where only likeness says that it translates that and the source did not move. */
function unmovedHeld({ held, origin }: MergeInput): ReadonlySet<number> {
  if (origin === null) return new Set();
  const placed = held.flatMap(({ sources: [source] }, target) =>
    source === undefined ? [] : [{ source, target, was: origin.placeOf(target)?.at ?? null }],
  );
  return new Set(unmoved(placed.sort((a, b) => a.source - b.source || a.target - b.target)).map(({ target }) => target));
}

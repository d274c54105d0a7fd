import { addToGroup } from '../text/add-to-group.ts';
import type { Framed, Side } from './sides.ts';

/** A place of the localized side that stands for places of the source side. */
export type Ties = ReadonlyMap<number, readonly number[]>;

/** Which piece of the localized document is which of the source; each stands for one at most. */
export interface PieceMatch {
  readonly targetOf: ReadonlyMap<number, number>;
  readonly sourceOf: ReadonlyMap<number, number>;
}

/** UTF-16 code units from which on a frame without prose is hardly found twice. */
const LEAST_TELLING = 24;

/**
 * Ties the pieces of two sides: those with prose by what is translated in them, wherever they stand; then frames without prose
 * outward from these, where both are alike; alike ones anywhere; at last what stands between the same neighbours and has one shape.
 *
 * @param ties for each place of the target the places of the source that it translates
 */
export function matchPieces(source: Side, target: Side, ties: Ties): PieceMatch {
  const match = new Matching(source, target);
  match.byTies(ties);
  match.outward();
  // A marker that stands in many places may be any of them; what is long is one thing, wherever it stands.
  match.alike(LEAST_TELLING);
  match.between(new Set([...ties.values()].flat()));
  match.alike(0);
  return match;
}

class Matching implements PieceMatch {
  readonly targetOf = new Map<number, number>();
  readonly sourceOf = new Map<number, number>();
  private readonly source: Side;
  private readonly target: Side;

  constructor(source: Side, target: Side) {
    this.source = source;
    this.target = target;
  }

  private tie(source: number, target: number): void {
    this.targetOf.set(source, target);
    this.sourceOf.set(target, source);
  }

  /** Each piece goes with the one that it shares most sentences with, where that is mutual. */
  byTies(ties: Ties): void {
    const votes = new Map<number, Map<number, number>>();
    for (const [place, sources] of ties) {
      const to = this.target.pieceOf.get(place);
      for (const own of sources) {
        const from = this.source.pieceOf.get(own);
        if (from === undefined || to === undefined) continue;
        const counts = votes.get(from) ?? new Map<number, number>();
        votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
      }
    }
    const all = [...votes].flatMap(([from, counts]) => [...counts].map(([to, count]) => ({ from, to, count })));
    all.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
    for (const { from, to } of all) if (!this.targetOf.has(from) && !this.sourceOf.has(to)) this.tie(from, to);
  }

  outward(): void {
    const anchors = [[-1, -1], ...this.targetOf, [this.source.pieces.length, this.target.pieces.length]] as const;
    for (const [from, to] of anchors) {
      for (const step of [1, -1]) {
        for (let a = from + step, b = to + step; this.isAlike(a, b); a += step, b += step) this.tie(a, b);
      }
    }
  }

  /** Alike frames of a least length, wherever they stand. */
  alike(least: number): void {
    const free = new Map<string, number[]>();
    this.target.pieces.forEach((piece, at) => {
      if (this.sourceOf.has(at) || piece.places.length > 0 || piece.frame.length < least) return;
      addToGroup(free, piece.frame, at);
    });
    this.source.pieces.forEach((piece, at) => {
      if (this.targetOf.has(at) || piece.places.length > 0) return;
      const found = free.get(piece.frame)?.shift();
      if (found !== undefined) this.tie(at, found);
    });
  }

  /** `tied` are the places of the source that are translated somewhere. */
  between(tied: ReadonlySet<number>): void {
    const ends = this.nextTargets();
    let before = -1;
    this.source.pieces.forEach((piece, at) => {
      const known = this.targetOf.get(at);
      const found =
        known ?? (piece.places.some((place) => tied.has(place)) ? null : this.freeBetween(before, ends[at] ?? 0, piece));
      if (found === null) return;
      if (known === undefined) this.tie(at, found);
      before = found;
    });
  }

  /** For each piece of the source the piece of the target that the next tied one behind it goes with. */
  private nextTargets(): readonly number[] {
    let next = this.target.pieces.length;
    return this.source.pieces
      .map((_, at) => at)
      .reverse()
      .map((at) => {
        const found = next;
        next = this.targetOf.get(at) ?? next;
        return found;
      })
      .reverse();
  }

  private freeBetween(start: number, end: number, piece: Framed): number | null {
    for (let at = start + 1; at < end; at += 1) {
      const other = this.target.pieces[at];
      if (other === undefined || this.sourceOf.has(at) || other.places.length > 0) continue;
      if (piece.places.length > 0 ? other.blocks.length > 0 : other.shape === piece.shape) return at;
    }
    return null;
  }

  private isAlike(source: number, target: number): boolean {
    const [a, b] = [this.source.pieces[source], this.target.pieces[target]];
    if (a === undefined || b === undefined || this.targetOf.has(source) || this.sourceOf.has(target)) return false;
    return a.places.length === 0 && b.places.length === 0 && a.frame === b.frame;
  }
}

import type { ImageRef } from '../model/doc.ts';
import { waitingImages } from './alt-texts.ts';
import type { FrameBalance } from './frame-balance.ts';
import type { Held } from './held.ts';
import type { PieceMatch } from './match-pieces.ts';
import { hasOwnText } from './own-text.ts';
import { type Framed, isTight, type Side } from './sides.ts';

/** Tells which pieces only the localized document has, and which of them stay. */
export class OwnPieces {
  private readonly target: Side;
  private readonly held: readonly Held[];
  private readonly match: PieceMatch;
  private readonly frames: FrameBalance;
  private readonly waiting: ReadonlySet<number>;

  constructor(
    target: Side,
    { held, match, frames }: { readonly held: readonly Held[]; readonly match: PieceMatch; readonly frames: FrameBalance },
  ) {
    this.target = target;
    this.held = held;
    this.match = match;
    this.frames = frames;
    this.waiting = waitingImages(target.document);
  }

  /**
   * Pieces that only the localized document has and that stay, by the matched piece that they stand behind (-1: before all), or by the one
   * that they stand right above, as the first line of a note does.
   */
  kept(): Record<'behind' | 'before', ReadonlyMap<number, readonly number[]>> {
    const { pieces } = this.target;
    const [behind, before] = [new Map<number, number[]>(), new Map<number, number[]>()];
    const put = (map: Map<number, number[]>, key: number, own: readonly number[]) =>
      map.set(key, [...(map.get(key) ?? []), ...own]);
    let last = -1;
    let tight: number[] = [];
    const settle = () => {
      if (tight.length > 0) put(behind, last, tight);
      tight = [];
    };
    pieces.forEach((piece, at) => {
      if (this.match.sourceOf.has(at)) {
        if (tight.length > 0) put(before, at, tight);
        tight = [];
        last = at;
      } else if (this.staysAlone(piece, at)) {
        tight.push(at);
        if (!isTight(this.target, at)) settle();
      } else settle();
    });
    settle();
    return { behind, before };
  }

  /** Whether a piece that goes with none of the source stays. */
  staysAlone(piece: Framed, at: number): boolean {
    const { held, target } = this;
    if (piece.places.length > 0)
      return this.owns(piece) || piece.places.some((place) => held[place]?.fate === 'stays' && held[place]?.sources.length === 0);
    // Code alone is no translation: a copy of the source goes with it.
    if (piece.blocks.length > 0 && (this.hasImage(piece) || this.owns(piece))) return !this.isWaiting(piece);
    // A marker, a row of signs: it goes and stays with what it is tied to.
    const fates = [isTight(target, at) ? at + 1 : -1, isTight(target, at - 1) ? at - 1 : -1].flatMap((other) => {
      const neighbour = target.pieces[other];
      if (neighbour === undefined || neighbour.places.length + neighbour.blocks.length === 0) return [];
      return this.match.sourceOf.has(other) ? [] : [this.staysAlone(neighbour, other)];
    });
    if (fates.length > 0) return fates.includes(true);
    return !this.frames.isTakenOut(piece.frame);
  }

  /** Whether a piece holds nothing but images that a sync put there, and nobody translated: they go with their source. */
  private isWaiting({ blocks }: Framed): boolean {
    const { document } = this.target;
    const images = blocks.map((at) => document.blocks[at]?.prose.images ?? []);
    const isWaiting = ({ outer }: ImageRef) => outer !== null && this.waiting.has(outer.start);
    return images.every((own) => own.length > 0 && own.every(isWaiting)) && !hasOwnText(document, blocks, []);
  }

  private hasImage({ blocks }: Framed): boolean {
    return blocks.some((at) => (this.target.document.blocks[at]?.prose.images.length ?? 0) > 0);
  }

  /** Whether a piece holds words that nobody knows the source of. */
  owns(piece: Framed): boolean {
    const { target, held } = this;
    const ranges = piece.places.flatMap((place) => held[place]?.range ?? []);
    return hasOwnText(target.document, piece.blocks, ranges);
  }
}

import type { Range } from '../model/range.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { AltTexts } from './alt-texts.ts';
import { FrameBalance } from './frame-balance.ts';
import { FrameChanges } from './frame-changes.ts';
import { matchPieces, type PieceMatch } from './match-pieces.ts';
import { hasOwnFrame, hasOwnText } from './own-text.ts';
import { type Held, type Item, pieceInSource, pieceInTarget, spliced } from './piece-text.ts';
import { type Framed, frameCounts, isDelimiterRow, type Side } from './sides.ts';

/** What a localized document is brought up to. */
export interface MergeInput {
  /** Today's source; its places are the sentences of its body. */
  readonly source: Side;
  readonly places: readonly (Range | null)[];
  /** The localized document; its places are those of `held`. */
  readonly target: Side;
  readonly held: readonly Held[];
  /** The frames that the source had when the document was brought up to it last, and how many; null: not known. */
  readonly base: ReadonlyMap<string, number> | null;
  /** What is written for a sentence without translation; null: nothing. */
  readonly fresh: (place: number) => string | null;
  readonly style: MergeStyle;
}

/** How the localized document is written. */
export interface MergeStyle {
  readonly lineEnd: '\n' | '\r\n';
  /** Between two sentences of a block that stand beside each other for the first time. */
  readonly gap: string;
  /** What goes in front of a heading's text, made of its source. */
  readonly anchorOf: (heading: string) => string;
}

/** A body that was brought up to its source. */
export interface Merged {
  readonly text: string;
  /** Indexes of what was held and is not in it any more; null when something is lost that translates a sentence of today. */
  readonly gone: readonly number[] | null;
}

/** A piece of the new body, where it comes from, and what stands behind it there. */
interface Segment {
  readonly text: string;
  /** Index of the piece of the source; null for one that only the localized document has. */
  readonly source: number | null;
  readonly target: number | null;
}

/**
 * Brings the body of a localized document up to today's source: its pieces in the order of the source, each as it is in the localized
 * document wherever nothing calls for a change, byte for byte. What only the localized document has stays behind what it
 * stood behind, unless its source is gone or `base` knows it for a copy of the source.
 */
export function merge(input: MergeInput): Merged {
  return new Merger(input).merged();
}

class Merger {
  private readonly input: MergeInput;
  private readonly match: PieceMatch;
  private readonly free: Set<number>;
  private readonly heldOf: ReadonlyMap<number, readonly number[]>;
  private readonly alts: AltTexts;
  private readonly frames: FrameBalance;
  private readonly changes: FrameChanges;

  constructor(input: MergeInput) {
    const { source, target, held } = input;
    this.input = input;
    this.match = matchPieces(source, target, new Map(held.map(({ sources }, at) => [at, sources])));
    this.free = new Set(held.map((_, at) => at));
    const heldOf = new Map<number, number[]>();
    held.forEach(({ sources }, at) => {
      for (const place of sources) heldOf.set(place, [...(heldOf.get(place) ?? []), at]);
    });
    this.heldOf = heldOf;
    this.alts = new AltTexts(target.document);
    this.frames = new FrameBalance(source, input.base);
    this.changes = new FrameChanges({
      today: frameCounts(source),
      base: input.base,
      coming: source.pieces.filter(({ places }, at) => places.length > 0 && !this.match.targetOf.has(at)),
      leaving: target.pieces.filter(
        (piece, at) => piece.places.length > 0 && !this.match.sourceOf.has(at) && !this.staysAlone(piece, at),
      ),
    });
  }

  merged(): Merged {
    const { source, target, held } = this.input;
    const segments: Segment[] = [];
    const stays = this.kept();
    const add = (segment: Segment | null) => {
      if (segment !== null) segments.push(segment);
    };
    for (const at of stays.get(-1) ?? []) add(this.alone(at));
    source.pieces.forEach((piece, at) => {
      const found = this.match.targetOf.get(at) ?? null;
      const text = found === null ? this.added(piece, at) : this.matched(piece, found);
      if (text !== null) segments.push({ text, source: at, target: found });
      if (found !== null) for (const own of stays.get(found) ?? []) add(this.alone(own));
    });
    const text = this.joined(segments);
    // A page that is new begins as its source does.
    const head = target.document.text === '' ? this.slice(source, source.head) : this.slice(target, target.head);
    const left = [...this.free];
    // What translates a sentence of today must not get lost: the document is left alone.
    const isLost = left.some((at) => held[at]?.sources.length !== 0 || held[at]?.fate === 'stays');
    return { text: head + text, gone: isLost ? null : left };
  }

  /** Pieces that only the localized document has and that stay, by the matched piece that they stand behind; -1: before all. */
  private kept(): ReadonlyMap<number, readonly number[]> {
    const kept = new Map<number, number[]>();
    let behind = -1;
    this.input.target.pieces.forEach((piece, at) => {
      if (this.match.sourceOf.has(at)) behind = at;
      else if (this.staysAlone(piece, at)) kept.set(behind, [...(kept.get(behind) ?? []), at]);
    });
    return kept;
  }

  private staysAlone(piece: Framed, at: number): boolean {
    const { held, target } = this.input;
    if (piece.places.length > 0)
      return this.owns(piece) || piece.places.some((place) => held[place]?.fate === 'stays' && held[place]?.sources.length === 0);
    if (piece.blocks.length > 0) return true;
    // A marker, a row of signs: it goes and stays with what it is tied to.
    const fates = [isTight(target, at) ? at + 1 : -1, isTight(target, at - 1) ? at - 1 : -1].flatMap((other) => {
      const neighbour = target.pieces[other];
      if (neighbour === undefined || neighbour.places.length + neighbour.blocks.length === 0) return [];
      return this.match.sourceOf.has(other) ? [] : [this.staysAlone(neighbour, other)];
    });
    if (fates.length > 0) return fates.includes(true);
    return !this.frames.isTakenOut(piece.frame);
  }

  /** A piece that only the localized document has, without what found its place elsewhere. */
  private alone(at: number): Segment | null {
    const { target, held } = this.input;
    const piece = target.pieces[at];
    if (piece === undefined) return null;
    const own = piece.places.filter((place) => held[place]?.sources.length === 0);
    for (const place of own) this.free.delete(place);
    const elsewhere = piece.places.filter((place) => (held[place]?.sources.length ?? 0) > 0);
    const text = spliced(
      target.document.text,
      piece.body,
      elsewhere.map((place) => ({ range: held[place]?.range ?? piece.body, text: '' })),
    );
    return { text, source: null, target: at };
  }

  private added(piece: Framed, at: number): string | null {
    const { source } = this.input;
    if (piece.places.length === 0) return this.isWanted(piece, at) ? this.slice(source, piece.body) : null;
    const items = this.itemsOf(piece);
    if (items.every((item) => item.type === 'none')) return null;
    return this.fromSource(piece, items);
  }

  /** Whether a piece without prose is new in the source, or tied to one that is; else somebody took it out of the translation. */
  private isWanted(piece: Framed, at: number): boolean {
    const { source } = this.input;
    const isTiedToNew = [isTight(source, at) ? at + 1 : -1, isTight(source, at - 1) ? at - 1 : -1].some(
      (other) => (source.pieces[other]?.places.length ?? 0) > 0 && !this.match.targetOf.has(other),
    );
    return isTiedToNew || this.frames.isBroughtIn(piece.frame);
  }

  private matched(piece: Framed, found: number): string {
    const { target, base, held, source } = this.input;
    const own = target.pieces[found];
    if (own === undefined) return '';
    // The source's frame is a new one, and that of the localized document a copy of an earlier one.
    const isNew = base !== null && !base.has(fingerprint(piece.frame)) && base.has(fingerprint(own.frame));
    const isChanged = piece.frame !== own.frame && (isNew || this.changes.isChange(own.frame, piece.frame));
    const isOther = isDelimiterRow(piece.frame) && columnsOf(piece.frame) !== columnsOf(own.frame);
    if (own.places.length === 0)
      return (isChanged || isOther) && piece.places.length === 0 ? this.slice(source, piece.body) : this.slice(target, own.body);
    if (this.owns(own) || (!isChanged && this.staysFramed(piece, own))) return this.verbatim(own);
    const items = this.itemsOf(piece);
    const now = items.flatMap((item) => (item.type === 'held' ? [item.at] : item.type === 'none' ? [] : [-1]));
    const isSame = now.length === own.places.length && now.every((place, at) => place === own.places[at]);
    const edits = own.places.flatMap((place) => editOf(held[place]));
    if (isSame && !isChanged) return spliced(target.document.text, own.body, edits);
    const staying = own.places.filter((place) => held[place]?.sources.length === 0 && held[place]?.fate === 'stays');
    const inTarget = isChanged && staying.length === 0 ? null : pieceInTarget({ ...this.input, piece, own, items });
    if (inTarget !== null) for (const place of staying) this.free.delete(place);
    return inTarget ?? (staying.length > 0 ? this.verbatim(own) : this.fromSource(piece, items));
  }

  /** A piece as it stands in the localized document, with all that is in it. */
  private verbatim(own: Framed): string {
    for (const place of own.places) this.free.delete(place);
    return this.slice(this.input.target, own.body);
  }

  /**
   * Whether a piece of several blocks, such as a row, stays as it is although sentences are missing in it: to write them, all
   * around them would be taken from the source, and what the localized document has there be lost.
   */
  private staysFramed(piece: Framed, own: Framed): boolean {
    if (Math.max(piece.blocks.length, own.blocks.length) < 2 || !hasOwnFrame(own.frame, piece.frame)) return false;
    const found = piece.places.map((place) => this.heldOf.get(place) ?? []);
    const held = found.flat();
    return (
      found.some((all) => all.length === 0) &&
      held.length === own.places.length &&
      held.every((at, index) => at === own.places[index])
    );
  }

  private owns(piece: Framed): boolean {
    const { target, held } = this.input;
    const ranges = piece.places.flatMap((place) => held[place]?.range ?? []);
    return hasOwnText(target.document, piece.blocks, ranges);
  }

  /** What stands for each place of a piece of the source; what is held is taken once. */
  private itemsOf(piece: Framed): readonly Item[] {
    return piece.places.flatMap((place): readonly Item[] => {
      const all = this.heldOf.get(place) ?? [];
      const found = all.filter((at) => this.free.has(at));
      for (const at of found) this.free.delete(at);
      if (found.length > 0) return found.map((at) => ({ type: 'held', place, at }));
      if (all.length > 0) return [{ type: 'none', place }];
      const text = this.input.fresh(place);
      return [text === null ? { type: 'none', place } : { type: 'fresh', place, text }];
    });
  }

  private fromSource(piece: Framed, items: readonly Item[]): string {
    return pieceInSource({ ...this.input, piece, items, alts: (destination) => this.alts.take(destination) });
  }

  /** Puts what stood between two pieces between them where they stand together, else what stands there in the source. */
  private joined(segments: readonly Segment[]): string {
    const { source, target, style } = this.input;
    const last = target.pieces.at(-1);
    return segments
      .map((segment, at) => {
        const next = segments[at + 1];
        const own = segment.target === null ? null : (target.pieces[segment.target] ?? null);
        if (next === undefined)
          return (
            segment.text +
            (last === undefined
              ? this.slice(source, source.pieces.at(-1)?.tail ?? { start: 0, end: 0 })
              : this.slice(target, last.tail))
          );
        if (own !== null && next.target === (segment.target ?? 0) + 1) return segment.text + this.slice(target, own.tail);
        const known =
          segment.source !== null && next.source === segment.source + 1
            ? this.slice(source, source.pieces[segment.source]?.tail ?? { start: 0, end: 0 })
            : '';
        return segment.text + (known !== '' ? known : `${style.lineEnd}${style.lineEnd}`);
      })
      .join('');
  }

  /** A part of one side's text with the line ends of the localized document. */
  private slice({ document }: Side, { start, end }: Range): string {
    const text = document.text.slice(start, end);
    return document === this.input.target.document ? text : withLineEnds(text, this.input.style.lineEnd);
  }
}

/** `text` with all its line ends alike. */
function withLineEnds(text: string, lineEnd: '\n' | '\r\n'): string {
  return text.replaceAll(/\r\n|\n|\r/g, lineEnd);
}

function editOf(held: Held | undefined): readonly { readonly range: Range; readonly text: string }[] {
  return held === undefined || held.text === null ? [] : [{ range: held.range, text: held.text }];
}

function columnsOf(row: string): number {
  return row.split('|').filter((cell) => /-/.test(cell)).length;
}

/** Whether nothing but a line end stands between a piece and the next. */
function isTight({ document, pieces }: Side, at: number): boolean {
  const tail = pieces[at]?.tail;
  return (
    tail !== undefined &&
    pieces[at + 1] !== undefined &&
    (document.text.slice(tail.start, tail.end).match(/\n/g)?.length ?? 0) === 1
  );
}

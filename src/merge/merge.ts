import type { Range } from '../model/range.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { AltTexts } from './alt-texts.ts';
import { cutOtherwise } from './cut-otherwise.ts';
import { FrameBalance } from './frame-balance.ts';
import { FrameChanges } from './frame-changes.ts';
import { matchPieces, type PieceMatch } from './match-pieces.ts';
import { hasOwnFrame, hasOwnText } from './own-text.ts';
import { type Held, type Item, pieceInSource, pieceInTarget, spliced } from './piece-text.ts';
import { type Framed, frameCounts, isDelimiterRow, type Side } from './sides.ts';
import { unmoved } from './unmoved.ts';

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
  /** What is written for a sentence without translation, in a piece that has some or none; null: nothing. */
  readonly fresh: (place: number, piece: 'translated' | 'new') => string | null;
  /** What the source was that the document was made from, where only likeness says what translates what; null: its spans do. */
  readonly origin: MergeOrigin | null;
  readonly style: MergeStyle;
}

/** Where a sentence stood: which one it was, and in which block. */
export interface MergePlace {
  readonly at: number;
  readonly block: number;
}

/** The source that a document was made from. */
export interface MergeOrigin {
  /** Where the source of what is held stood in it; null: not known, or not for certain. */
  readonly placeOf: (held: number) => MergePlace | null;
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
  /** What stands in another place than its source, although the source did not move: it keeps its place. */
  private readonly unmoved: ReadonlySet<number>;

  constructor(given: MergeInput) {
    const { source, target } = given;
    const moved = withoutSources(given.held, unmovedHeld(given));
    const first = matchPieces(source, target, tiesOf(moved));
    const cut = cutOtherwise({ ...given, held: moved }, first);
    const held = withoutSources(moved, cut);
    this.unmoved = new Set(held.flatMap((own, at) => (own === given.held[at] ? [] : [at])));
    const input = { ...given, held };
    this.input = input;
    this.match = cut.size === 0 ? first : matchPieces(source, target, tiesOf(held));
    this.free = new Set(held.map((_, at) => at));
    const heldOf = new Map<number, number[]>();
    given.held.forEach(({ sources }, at) => {
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
    for (const at of stays.behind.get(-1) ?? []) add(this.alone(at));
    source.pieces.forEach((piece, at) => {
      const found = this.match.targetOf.get(at) ?? null;
      if (found !== null) for (const own of stays.before.get(found) ?? []) add(this.alone(own));
      const text = found === null ? this.added(piece, at) : this.matched(piece, found);
      if (text !== null) segments.push({ text, source: at, target: found });
      if (found !== null) for (const own of stays.behind.get(found) ?? []) add(this.alone(own));
    });
    const text = this.joined(segments);
    // A page that is new begins as its source does.
    const head = target.document.text === '' ? this.slice(source, source.head) : this.slice(target, target.head);
    const left = [...this.free];
    // What translates a sentence of today must not get lost: the document is left alone.
    const isLost = left.some((at) => held[at]?.sources.length !== 0 || held[at]?.fate === 'stays');
    return { text: head + text, gone: isLost ? null : left };
  }

  /**
   * Pieces that only the localized document has and that stay, by the matched piece that they stand behind (-1: before all), or by the one
   * that they stand right above, as the first line of a note does.
   */
  private kept(): Record<'behind' | 'before', ReadonlyMap<number, readonly number[]>> {
    const { pieces } = this.input.target;
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
        if (!isTight(this.input.target, at)) settle();
      } else settle();
    });
    settle();
    return { behind, before };
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
    // An image brings the translation of its text along.
    if (piece.places.length === 0) return this.isWanted(piece, at) ? this.fromSource(piece, []) : null;
    if (this.isThereOtherwise(piece, at)) return null;
    const items = this.itemsOf(piece, 'new');
    if (items.every((item) => item.type === 'none')) return null;
    return this.fromSource(piece, items);
  }

  /** Whether something stands in the place of a piece without translation that is taken for the translation of another. */
  private isThereOtherwise(piece: Framed, at: number): boolean {
    if (this.unmoved.size === 0 || piece.places.some((place) => this.heldOf.has(place))) return false;
    const { pieces } = this.input.target;
    const [from, to] = [this.nearest(at, -1) ?? -1, this.nearest(at, 1) ?? pieces.length];
    return pieces.slice(from + 1, to).some((own) => this.holdsUnmoved(own));
  }

  private holdsUnmoved({ places }: Framed): boolean {
    return places.some((place) => this.unmoved.has(place));
  }

  /** The piece of the localized document that the nearest piece of the source goes with. */
  private nearest(from: number, step: 1 | -1): number | null {
    for (let at = from + step; at >= 0 && at < this.input.source.pieces.length; at += step) {
      const found = this.match.targetOf.get(at);
      if (found !== undefined) return found;
    }
    return null;
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
    const all = this.itemsOf(piece, 'translated');
    const items = this.holdsUnmoved(own) ? all.filter(({ type }) => type !== 'fresh') : all;
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
  private itemsOf(piece: Framed, state: 'translated' | 'new'): readonly Item[] {
    return piece.places.flatMap((place): readonly Item[] => {
      const all = this.heldOf.get(place) ?? [];
      const found = all.filter((at) => this.free.has(at));
      for (const at of found) this.free.delete(at);
      if (found.length > 0) return found.map((at) => ({ type: 'held', place, at }));
      if (all.length > 0) return [{ type: 'none', place }];
      const text = this.input.fresh(place, state);
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

import type { Range } from '../model/range.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { splicedIn, type TextEdit } from '../text/spliced.ts';
import { AltTexts } from './alt-texts.ts';
import { FrameBalance } from './frame-balance.ts';
import { FrameChanges } from './frame-changes.ts';
import type { Held, Item } from './held.ts';
import type { PieceMatch } from './match-pieces.ts';
import type { MergeInput } from './merge-input.ts';
import { OwnPieces } from './own-pieces.ts';
import { hasOwnFrame } from './own-text.ts';
import { pieceInSource, pieceInTarget } from './piece-text.ts';
import { joinedSegments, type Segment, textOf, textOfSource } from './segments.ts';
import { type Framed, frameCounts, isDelimiterRow, isTight } from './sides.ts';
import { tied } from './tied.ts';

/** A piece as it is going to stand there. */
type Framing = Pick<Segment, 'text' | 'isReframed'>;

/** A body that was brought up to its source. */
export interface Merged {
  readonly text: string;
  /** Indexes of what was held and is not in it any more; null when something is lost that translates a sentence of today. */
  readonly gone: readonly number[] | null;
  /** Places of the source that stand in it without translation of their own, as `fresh` writes them. */
  readonly fresh: readonly number[];
  /** Pieces of the source without prose that stand in it as something else: neither what the source has today nor a copy of what it had. */
  readonly behind: readonly BehindPiece[];
}

/** A piece that did not follow its source. */
export interface BehindPiece {
  /** Where it stands in the source. */
  readonly range: Range;
  /** What it is there, and in the localized document. */
  readonly frame: string;
  readonly own: string;
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
  private readonly own: OwnPieces;
  /** What stands in another place than its source, although the source did not move: it keeps its place. */
  private readonly unmoved: ReadonlySet<number>;
  private readonly fresh: number[] = [];
  private readonly behind: BehindPiece[] = [];

  constructor(given: MergeInput) {
    const { held, match, unmoved } = tied(given);
    const { source, target, base } = given;
    this.input = { ...given, held };
    this.match = match;
    this.unmoved = unmoved;
    this.free = new Set(held.map((_, at) => at));
    const heldOf = new Map<number, number[]>();
    given.held.forEach(({ sources }, at) => {
      for (const place of sources) addToGroup(heldOf, place, at);
    });
    this.heldOf = heldOf;
    this.alts = new AltTexts(target.document);
    this.frames = new FrameBalance(source, base);
    this.own = new OwnPieces(target, { held, match, frames: this.frames });
    const leaves = ({ places }: Framed, at: number) => places.length > 0 && !match.sourceOf.has(at);
    this.changes = new FrameChanges({
      today: frameCounts(source),
      base,
      coming: source.pieces.filter(({ places }, at) => places.length > 0 && !match.targetOf.has(at)),
      leaving: target.pieces.filter((piece, at) => leaves(piece, at) && !this.own.staysAlone(piece, at)),
      asked: source.pieces.flatMap(({ frame }, at) => {
        const own = target.pieces[match.targetOf.get(at) ?? -1];
        return own === undefined || own.frame === frame ? [] : [frame];
      }),
    });
  }

  merged(): Merged {
    const { source, target, held } = this.input;
    const segments: Segment[] = [];
    const stays = this.own.kept();
    const add = (segment: Segment | null) => {
      if (segment !== null) segments.push(segment);
    };
    for (const at of stays.behind.get(-1) ?? []) add(this.alone(at));
    source.pieces.forEach((piece, at) => {
      const found = this.match.targetOf.get(at) ?? null;
      if (found !== null) for (const own of stays.before.get(found) ?? []) add(this.alone(own));
      const made = found === null ? unframed(this.added(piece, at)) : this.matched(piece, found);
      if (made !== null) segments.push({ ...made, source: at, target: found });
      if (found !== null) for (const own of stays.behind.get(found) ?? []) add(this.alone(own));
    });
    const text = joinedSegments(segments, this.input);
    // A page that is new begins as its source does.
    const head = target.document.text === '' ? textOfSource(source, source.head, this.input.style) : textOf(target, target.head);
    const left = [...this.free];
    // What translates a sentence of today must not get lost: the document is left alone.
    const isLost = left.some((at) => held[at]?.sources.length !== 0 || held[at]?.fate === 'stays');
    return { text: head + text, gone: isLost ? null : left, fresh: this.fresh, behind: this.behind };
  }

  /** A piece that only the localized document has, without what found its place elsewhere. */
  private alone(at: number): Segment | null {
    const { target, held } = this.input;
    const piece = target.pieces[at];
    if (piece === undefined) return null;
    const own = piece.places.filter((place) => held[place]?.sources.length === 0);
    for (const place of own) this.free.delete(place);
    const elsewhere = piece.places.filter((place) => (held[place]?.sources.length ?? 0) > 0);
    const text = splicedIn(
      target.document.text,
      piece.body,
      piece.places.flatMap((place) =>
        elsewhere.includes(place) ? [{ range: held[place]?.range ?? piece.body, text: '' }] : editOf(held[place]),
      ),
    );
    return { text, source: null, target: at, isReframed: false };
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

  /** A piece that the localized document has, too. */
  private matched(piece: Framed, found: number): Framing {
    const own = this.input.target.pieces[found];
    if (own === undefined) return { text: '', isReframed: false };
    const isChanged =
      piece.frame !== own.frame && (this.isCopyOfOld(piece, own) || this.changes.isChange(own.frame, piece.frame));
    if (own.places.length === 0) return this.withoutProse(piece, own, isChanged);
    if (this.own.owns(own) || (!isChanged && this.staysFramed(piece, own))) return this.verbatim(own);
    const all = this.itemsOf(piece, 'translated');
    const items = this.holdsUnmoved(own) ? all.filter(({ type }) => type !== 'fresh') : all;
    const now = items.flatMap((item) => (item.type === 'held' ? [item.at] : item.type === 'none' ? [] : [-1]));
    const isSame = now.length === own.places.length && now.every((place, at) => place === own.places[at]);
    if (isSame && !isChanged) return this.verbatim(own);
    return this.mended(piece, own, { items, isChanged });
  }

  /** Whether the source's frame is a new one, and that of the localized document a copy of an earlier one. */
  private isCopyOfOld(piece: Framed, own: Framed): boolean {
    const { base } = this.input;
    return base !== null && !base.has(fingerprint(piece.frame)) && base.has(fingerprint(own.frame));
  }

  /** A piece with other sentences, or other things around them. */
  private mended(
    piece: Framed,
    own: Framed,
    { items, isChanged }: { readonly items: readonly Item[]; readonly isChanged: boolean },
  ): Framing {
    const { held } = this.input;
    const staying = own.places.filter((place) => held[place]?.sources.length === 0 && held[place]?.fate === 'stays');
    const inTarget = isChanged && staying.length === 0 ? null : pieceInTarget({ ...this.input, piece, own, items });
    if (inTarget === null && staying.length > 0) return this.verbatim(own);
    for (const place of staying) this.free.delete(place);
    if (inTarget === null) return { text: this.fromSource(piece, items), isReframed: true };
    this.took(items);
    return { text: inTarget, isReframed: false };
  }

  /** A piece in which the localized document has nothing that translates anything: where that is a copy, it follows the source. */
  private withoutProse(piece: Framed, own: Framed, isChanged: boolean): Framing {
    const isOther = isDelimiterRow(piece.frame) && columnsOf(piece.frame) !== columnsOf(own.frame);
    const isBare = piece.places.length === 0;
    if (isBare && (isChanged || isOther)) {
      const alts = (_: string, alt: Range) => this.input.freshAlt(alt);
      return { text: pieceInSource({ ...this.input, piece, items: [], alts }), isReframed: true };
    }
    const items = isChanged && !this.own.owns(own) ? this.itemsOf(piece, 'new') : [];
    if (items.some(({ type }) => type !== 'none')) return { text: this.fromSource(piece, items), isReframed: true };
    if (isBare && this.isBehind(piece, own)) this.behind.push({ range: piece.body, frame: piece.frame, own: own.frame });
    return { text: textOf(this.input.target, own.body), isReframed: false };
  }

  /** Whether the source changed what it has there, as far as is known, and the localized document has something else still. */
  private isBehind(piece: Framed, own: Framed): boolean {
    const { base, source } = this.input;
    if (piece.frame === own.frame || isDelimiterRow(piece.frame)) return false;
    if (base === null) return piece.shape.startsWith('fence ');
    const hasImage = piece.blocks.some((at) => (source.document.blocks[at]?.prose.images.length ?? 0) > 0);
    return !hasImage && (!base.has(fingerprint(piece.frame)) || base.has(behindName(piece.frame, own.frame)));
  }

  /** A piece as it stands in the localized document, with all that is in it. */
  private verbatim(own: Framed): Framing {
    const { target, held } = this.input;
    for (const place of own.places) this.free.delete(place);
    const edits = own.places.flatMap((place) => editOf(held[place]));
    return { text: splicedIn(target.document.text, own.body, edits), isReframed: false };
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

  /** What stands for each place of a piece of the source; what is held is taken once. */
  private itemsOf(piece: Framed, state: 'translated' | 'new'): readonly Item[] {
    return piece.places.flatMap((place): readonly Item[] => {
      const all = this.heldOf.get(place) ?? [];
      // What keeps its place whatever it translates stands there.
      const found = all.filter((at) => this.free.has(at) && this.input.held[at]?.sources.includes(place) === true);
      for (const at of found) this.free.delete(at);
      if (found.length > 0) return found.map((at) => ({ type: 'held', place, at }));
      if (all.length > 0) return [{ type: 'none', place }];
      const text = this.input.fresh(place, state);
      return [text === null ? { type: 'none', place } : { type: 'fresh', place, text }];
    });
  }

  /** Takes note of what is written. */
  private took(items: readonly Item[]): void {
    for (const { type, place } of items) if (type === 'fresh') this.fresh.push(place);
  }

  private fromSource(piece: Framed, items: readonly Item[]): string {
    const alts = (destination: string, alt: Range) => this.alts.take(destination) ?? this.input.freshAlt(alt);
    this.took(items);
    return pieceInSource({ ...this.input, piece, items, alts });
  }
}

/** Names a piece that was left behind its source, to tell later whether somebody looked at it since. */
export function behindName(frame: string, own: string): string {
  return fingerprint(`behind ${frame}\n${own}`);
}

/** Text that only the source has. */
function unframed(text: string | null): Framing | null {
  return text === null ? null : { text, isReframed: false };
}

function editOf(held: Held | undefined): readonly TextEdit[] {
  return held === undefined || held.text === null ? [] : [{ range: held.range, text: held.text }];
}

function columnsOf(row: string): number {
  return row.split('|').filter((cell) => /-/.test(cell)).length;
}

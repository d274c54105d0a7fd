import type { Block } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { withoutMarks } from '../text/untranslated-marks.ts';
import { cutPieces, type Piece } from './pieces.ts';

/** A document as it was read. */
export interface ReadDocument {
  readonly text: string;
  /** Where the front matter ends. */
  readonly bodyAt: number;
  /** Blocks of prose; those of the front matter are passed over. */
  readonly blocks: readonly Block[];
  /** Fenced code. */
  readonly fences: readonly Range[];
}

/** A piece, and what stands in it for translatable text. */
export interface Framed extends Piece {
  /** Indexes of the places in this piece, in order. */
  readonly places: readonly number[];
  /** Ordinals of the blocks in this piece. */
  readonly blocks: readonly number[];
  /** All around its places: what makes it a heading, an item, a row. */
  readonly frame: string;
  /** What frames of one sort have in common: the info of a fence, the name of a tag. */
  readonly shape: string;
}

/** A body cut into framed pieces. */
export interface Side {
  readonly document: ReadDocument;
  readonly head: Range;
  readonly pieces: readonly Framed[];
  /** The piece that each place is in; a place of the front matter is in none. */
  readonly pieceOf: ReadonlyMap<number, number>;
}

/** Stands for text to translate in a frame. */
export const PLACE = '\u0001';
const PLACES = new RegExp(`${PLACE}(?:[\\s>]*${PLACE})+`, 'g');
const ANCHOR = /<a name="[^"]*"><\/a>/g;

/** Cuts a document; `places` are where its translatable text stands, in order and without overlaps. */
export function sideOf(document: ReadDocument, places: readonly (Range | null)[]): Side {
  const { text, bodyAt, blocks, fences } = document;
  const inBody = blocks.map(({ range }, block) => ({ range, block })).filter(({ range }) => range.start >= bodyAt);
  const prose = [...inBody.map(({ range }) => range), ...places.flatMap((place) => place ?? [])];
  const { head, pieces } = cutPieces(text, bodyAt, { prose, solid: fences });
  const placesAt = byPiece(pieces, places);
  const blocksAt = byPiece(
    pieces,
    blocks.map(({ range }) => (range.start >= bodyAt ? range : null)),
  );
  const framed = pieces.map((piece, at) => {
    const own = placesAt[at] ?? [];
    const frame = frameOf(
      text,
      piece.body,
      own.flatMap((place) => places[place] ?? []),
    );
    return { ...piece, places: own, blocks: blocksAt[at] ?? [], frame, shape: shapeOf(frame) };
  });
  return {
    document,
    head,
    pieces: framed,
    pieceOf: new Map(placesAt.flatMap((own, at) => own.map((place) => [place, at] as const))),
  };
}

/** For each piece the indexes of the ranges that start in it. */
function byPiece(pieces: readonly Piece[], ranges: readonly (Range | null)[]): readonly (readonly number[])[] {
  const found: number[][] = pieces.map(() => []);
  const order = ranges.map((range, index) => ({ range, index })).filter(({ range }) => range !== null);
  order.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  let piece = 0;
  for (const { range, index } of order) {
    const start = range?.start ?? 0;
    while (piece < pieces.length && (pieces[piece]?.body.end ?? 0) <= start) piece += 1;
    if (start >= (pieces[piece]?.body.start ?? Infinity)) found[piece]?.push(index);
  }
  return found;
}

function frameOf(text: string, body: Range, places: readonly Range[]): string {
  let frame = '';
  let at = body.start;
  for (const { start, end } of places) {
    frame += text.slice(at, Math.max(at, start)) + PLACE;
    at = Math.max(at, end);
  }
  frame += text.slice(at, Math.max(at, body.end));
  // A mark that is in no place stands behind an image.
  return withoutMarks(frame)
    .replaceAll('\r', '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(ANCHOR, '')
    .replaceAll(PLACES, PLACE);
}

/** Frames of one shape may stand for each other where the text around them says so. */
function shapeOf(frame: string): string {
  if (isDelimiterRow(frame)) return 'delimiters';
  if (/^[ \t>]*(?:[-*_][ \t]*){3,}$/.test(frame)) return 'rule';
  const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})[ \t]*([^\s`]*)/.exec(frame);
  if (fence !== null) return `fence ${fence[2]}`;
  const named =
    /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(:::+[a-z-]*|\[![A-Za-z]+|<\/?[A-Za-z][\w.-]*|<!--|\{%-?\s*\w+|import\b|export\b)/.exec(
      frame,
    );
  if (named !== null) return named[1] ?? '';
  if (/!\[/.test(frame)) return 'image';
  return frame.includes(PLACE) ? 'prose' : frame.replace(/[^\s|:>*_#=-]+/g, 'x').slice(0, 40);
}

/** Whether a line parts the head of a table from its rows. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('|') && /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line);
}

/** Names of the frames of a document, and how often it has each, to tell later what it consisted of. */
export function frameCounts(side: Side): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { frame } of side.pieces) counts.set(fingerprint(frame), (counts.get(fingerprint(frame)) ?? 0) + 1);
  return counts;
}

/** Whether nothing but a line end stands between a piece and the next. */
export function isTight({ document, pieces }: Side, at: number): boolean {
  const tail = pieces[at]?.tail;
  return (
    tail !== undefined &&
    pieces[at + 1] !== undefined &&
    (document.text.slice(tail.start, tail.end).match(/\n/g)?.length ?? 0) === 1
  );
}

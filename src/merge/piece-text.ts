import type { Range } from '../model/range.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { endsWide } from '../text/sentence-gap.ts';
import { splicedIn, type TextEdit } from '../text/spliced.ts';
import { imageEnd } from './alt-texts.ts';
import type { Held, Item } from './held.ts';
import type { MergeStyle } from './merge-input.ts';
import type { Framed, Side } from './sides.ts';

/** A piece of the source, and what is known of it in the localized document. */
interface PieceInput {
  readonly source: Side;
  readonly target: Side;
  readonly places: readonly (Range | null)[];
  readonly held: readonly Held[];
  readonly style: MergeStyle;
  readonly piece: Framed;
  readonly items: readonly Item[];
}

const HARD_BREAK = /(?: {2,}|\\)\r?\n|<br\b/i;
/** What may stand between two sentences: anything else belongs to one of them. */
const PLAIN_GAP = /^(?:[\s>]|<br\s*\/?>)*$/i;

/**
 * The piece `own` of the localized document with other sentences between its first and its last; null where what stands
 * around them belongs to one of them, as the brackets of a link do.
 */
export function pieceInTarget(input: PieceInput & { readonly own: Framed }): string | null {
  const { target, held, piece, own } = input;
  const { text } = target.document;
  if (piece.blocks.length !== 1 || own.blocks.length !== 1) return null;
  const ranges = own.places.flatMap((place) => held[place]?.range ?? []);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [lead, trail] = [text.slice(own.body.start, first.start), text.slice(last.end, own.body.end)];
  const gaps = ranges.slice(1).map(({ start }, at) => text.slice(ranges[at]?.end ?? start, start));
  if (/[[(]\s*$/.test(lead) || /^\s*[\])]/.test(trail) || !gaps.every((gap) => PLAIN_GAP.test(gap))) return null;
  const sequence = withLoose(input, own);
  if (sequence.length === 0) return null;
  const placeOf = new Map(own.places.map((place, at) => [place, at]));
  let result = lead;
  sequence.forEach((item, at) => {
    const before = sequence[at - 1];
    if (before !== undefined) {
      const [a, b] = [before, item].map((each) => (each.type === 'held' ? placeOf.get(each.at) : undefined));
      const inFront = b === undefined ? undefined : gaps[b - 1];
      result +=
        a !== undefined && b === a + 1 ? inFront : gapBetween(input, [before.place, item.place], { front: result, inFront });
    }
    result += textOf(input, item, item.type === 'held' && placeOf.has(item.at));
  });
  return result + trail;
}

/** The items with what has no source and stays put behind what it stands behind. */
function withLoose({ held, items }: PieceInput, own: Framed): readonly Exclude<Item, { type: 'none' }>[] {
  const sequence = items.filter((item) => item.type !== 'none');
  own.places.forEach((place, at) => {
    if (held[place]?.sources.length !== 0 || held[place]?.fate !== 'stays') return;
    const before = own.places.slice(0, at).reverse();
    const behind = before
      .map((other) => sequence.findIndex((item) => item.type === 'held' && item.at === other))
      .find((index) => index >= 0);
    sequence.splice((behind ?? -1) + 1, 0, { type: 'held', place: -1, at: place });
  });
  return sequence;
}

/** The piece as it stands in the source, with what translates its sentences in their places. */
export function pieceInSource(input: PieceInput & { readonly alts: (destination: string, alt: Range) => string | null }): string {
  const { source, piece, places, items, style } = input;
  const { text } = source.document;
  const edits: TextEdit[] = [...altEdits(input)];
  const all = placed(piece, places);
  const itemsAt = new Map<number, Item[]>();
  for (const item of items) if (item.type !== 'none') addToGroup(itemsAt, item.place, item);
  let front: string | null = null;
  for (const [at, { place, range }] of all.entries()) {
    const before = all[at - 1];
    const shown = (itemsAt.get(place) ?? []).map((item) => textOf(input, item, false)).join(style.gap);
    const gap = before === undefined ? '' : text.slice(before.range.end, range.start);
    if (before !== undefined && PLAIN_GAP.test(gap) && gap !== '') {
      edits.push({
        range: { start: before.range.end, end: range.start },
        text: shown === '' || front === null ? '' : gapBetween(input, [before.place, place], { front, inFront: style.gap }),
      });
    }
    edits.push({ range, text: shown === '' ? '' : (before === undefined ? anchorOf(input, range) : '') + shown });
    if (shown !== '') front = shown;
  }
  edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return lineEnds(splicedIn(text, piece.body, edits), style);
}

function placed(
  { places: own }: Framed,
  places: readonly (Range | null)[],
): readonly { readonly place: number; readonly range: Range }[] {
  return own.flatMap((place) => {
    const range = places[place] ?? null;
    return range === null ? [] : [{ place, range }];
  });
}

/** Headings of bilingual documents carry an anchor made of their source. */
function anchorOf({ source, piece, style }: PieceInput, first: Range): string {
  const block = piece.blocks.map((at) => source.document.blocks[at]).find((each) => each?.kind === 'heading');
  if (block === undefined || first.start < block.range.start || first.start >= block.range.end) return '';
  return style.anchorOf(source.document.text.slice(block.range.start, block.range.end));
}

/** The alternative texts of images that stand in no sentence: their translation, or a mark behind the image that has none. */
function altEdits({ source, piece, places, alts, style }: Parameters<typeof pieceInSource>[0]): readonly TextEdit[] {
  const { text, blocks } = source.document;
  const ranges = piece.places.flatMap((place) => places[place] ?? []);
  return piece.blocks.flatMap((at) =>
    (blocks[at]?.prose.images ?? []).flatMap(({ destination, alt, outer }) => {
      if (alt === null || ranges.some(({ start, end }) => alt.start >= start && alt.end <= end)) return [];
      const known = alts(destination, alt);
      if (known !== null) return [{ range: alt, text: known }];
      if (outer === null || text.slice(alt.start, alt.end).trim() === '') return [];
      const end = imageEnd(text, outer.end);
      return [{ range: { start: end, end }, text: style.imageMark(lineEnds(text.slice(outer.start, end), style)) }];
    }),
  );
}

function textOf({ held, target }: PieceInput, item: Item, inPlace: boolean): string {
  if (item.type === 'none') return '';
  if (item.type === 'fresh') return item.text;
  const own = held[item.at];
  if (own === undefined) return '';
  return inPlace ? (own.text ?? target.document.text.slice(own.range.start, own.range.end)) : own.flow;
}

/**
 * Between two sentences that stand beside each other for the first time: what is there in the source, else what stood in front of the
 * second one. `front` is the text up to there.
 */
function gapBetween(
  { source, places, style }: PieceInput,
  [before, behind]: readonly [number, number],
  { front, inFront = style.gap }: { readonly front: string; readonly inFront: string | undefined },
): string {
  const [a, b] = [places[before], places[behind]];
  const gap = a && b && b.start >= a.end ? source.document.text.slice(a.end, b.start) : '';
  // 「…を使う。」 needs no blank behind it, "Use Azure." does.
  const isTight = style.gap === '' && endsWide(front);
  const isKept = gap !== '' && PLAIN_GAP.test(gap) && (!isTight || HARD_BREAK.test(gap));
  if (isKept) return lineEnds(gap, style);
  return HARD_BREAK.test(inFront) ? style.gap : inFront;
}

function lineEnds(text: string, { lineEnd }: MergeStyle): string {
  return text.replaceAll(/\r\n|\n|\r/g, lineEnd);
}

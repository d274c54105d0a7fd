import { displayWidth, graphemes, graphemeWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { joined, type Paint, type Shown, shown } from './terminal.ts';

/** Untrusted text with the style it is to have. */
export interface Span {
  readonly text: string;
  readonly paint: Paint;
}

/** East Asian characters that begin no line (JIS X 4051, the common ones). */
const CLOSING = /^[、。，．：；！？」』）】〉》〕ーっッゃゅょャュョ々]/;

/** What a line may not part: narrow characters without a space between them, or one wide character. */
interface Box {
  readonly spans: Span[];
  width: number;
  readonly wide: boolean;
  /** The paint of the space before it; null when it stands directly behind the box before. */
  readonly space: Paint | null;
}

/** Parts spans into lines of at most `columns`: at white space, at wide characters, and inside a word only when it is longer than a line. */
export function wrap(spans: readonly Span[], columns: number): Shown[] {
  const lines: Shown[] = [];
  let line: Span[] = [];
  let width = 0;
  for (const box of boxes(spans, columns)) {
    const space = box.space !== null && width > 0 ? 1 : 0;
    if (width > 0 && width + space + box.width > columns) {
      lines.push(painted(line));
      line = [];
      width = 0;
    } else if (space === 1 && box.space !== null) {
      line.push({ text: ' ', paint: box.space });
      width++;
    }
    line.push(...box.spans);
    width += box.width;
  }
  return [...lines, painted(line)];
}

function boxes(spans: readonly Span[], columns: number): Box[] {
  const all: Box[] = [];
  let space: Paint | null = null;
  for (const { text, paint } of spans) {
    for (const piece of pieces(printable(text), columns)) {
      if (piece === ' ') {
        space = paint;
        continue;
      }
      const width = displayWidth(piece);
      const wide = width > 1 && isOneCharacter(piece);
      const last = all.at(-1);
      const parted = last === undefined || space !== null || last.width + width > columns;
      if (!parted && (CLOSING.test(piece) || !(wide || last.wide))) {
        last.spans.push({ text: piece, paint });
        last.width += width;
      } else {
        all.push({ spans: [{ text: piece, paint }], width, wide, space });
      }
      space = null;
    }
  }
  return all;
}

/** Told without cutting graphemes, which is slow, where that can be: of what is one code unit, and of words of Latin letters. */
function isOneCharacter(piece: string): boolean {
  return piece.length === 1 || (/[^ -\u02ff]/.test(piece) && graphemes(piece).length === 1);
}

/** One space for each run of spaces, wide characters one by one, runs of narrow ones at most `columns` long. */
function pieces(text: string, columns: number): string[] {
  const all: string[] = [];
  for (const word of text.split(/( )+/)) {
    if (word === '') continue;
    if (displayWidth(word) === word.length && word.length <= columns) all.push(word);
    else all.push(...chunks(word, columns));
  }
  return all;
}

function chunks(word: string, columns: number): string[] {
  const all: string[] = [];
  let chunk = '';
  let width = 0;
  for (const cluster of graphemes(word)) {
    const wide = graphemeWidth(cluster) > 1;
    if (chunk !== '' && (wide || width + 1 > columns)) {
      all.push(chunk);
      chunk = '';
      width = 0;
    }
    if (wide) all.push(cluster);
    else chunk += cluster;
    width += wide ? 0 : graphemeWidth(cluster);
  }
  return chunk === '' ? all : [...all, chunk];
}

/** Neighbours of one paint share its control sequences. */
function painted(line: readonly Span[]): Shown {
  const runs: { text: string; readonly paint: Paint }[] = [];
  for (const { text, paint } of line) {
    const last = runs.at(-1);
    if (last?.paint === paint) last.text += text;
    else runs.push({ text, paint });
  }
  return runs.length === 0
    ? shown``
    : joined(
        runs.map(({ text, paint }) => paint(text)),
        '',
      );
}

const ASCII = /^[ -~]*$/;
/** Characters that take one column and combine with nothing: ASCII, Latin-1, dashes and quotes, box and block elements. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u201f\u2026\u2500-\u259f\u2713]*$/;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f|^\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const SPACING_VOWEL = /.[\u0e33\u0eb3]/u;

/** First and last code points that take two columns: East Asian Width W and F (UAX 11), emoji apart. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18d08],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/** How many terminal columns printable text takes: East Asian wide characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of clusters(text)) width += graphemeWidth(segment);
  return width;
}

/** The longest start of `text` that fits `columns`, with `…` in the last column when something is cut off. */
export function cutEnd(text: string, columns: number): string {
  if (ASCII.test(text)) return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
  // A grapheme may be long, a document's line a million characters: only so many can come into question.
  const clusters = graphemes(text.slice(0, 32 * (columns + 1)));
  return clusters.join('') === text && displayWidth(text) <= columns ? text : `${taken(clusters, columns - 1).join('')}…`;
}

/** The longest end of `text` that fits `columns`, with `…` in the first column when something is cut off. */
export function cutStart(text: string, columns: number): string {
  if (ASCII.test(text)) return text.length <= columns ? text : `…${columns > 1 ? text.slice(1 - columns) : ''}`;
  const clusters = graphemes(text.slice(-32 * (columns + 1)));
  if (clusters.join('') === text && displayWidth(text) <= columns) return text;
  return `…${taken(clusters.reverse(), columns - 1)
    .reverse()
    .join('')}`;
}

/** The characters of `text` as a reader counts them: extended grapheme clusters (UAX 29). */
export function graphemes(text: string): string[] {
  return Array.from(clusters(text), ({ segment }) => segment);
}

/** How many columns one grapheme cluster takes: those of its base character. */
export function graphemeWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (isWide(code) || EMOJI.test(cluster)) return 2;
  if (ZERO.test(cluster)) return 0;
  // Thai and Lao AM belong to the cluster of their consonant, yet take a column of their own.
  return SPACING_VOWEL.test(cluster) ? 2 : 1;
}

function isWide(code: number): boolean {
  return WIDE.some(([first, last]) => code >= first && code <= last);
}

function taken(clusters: readonly string[], columns: number): string[] {
  let width = 0;
  let count = 0;
  for (const cluster of clusters) {
    width += graphemeWidth(cluster);
    if (width > columns) break;
    count++;
  }
  return clusters.slice(0, count);
}

let segmenter: Intl.Segmenter | null = null;

// Made on first use: it costs several milliseconds, and most output is ASCII.
function clusters(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

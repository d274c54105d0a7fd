/** What begins an HTML block that only its own end ends, blank lines or not, and that end (CommonMark 0.31 section 4.6, 1 to 5). */
const BLOCKS: readonly (readonly [opening: RegExp, end: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?=[ \t\r\n>]|$)/iy, /<\/(?:script|pre|style|textarea)>/gi],
  [/<!--/y, /-->/g],
  [/<\?/y, /\?>/g],
  [/<![A-Za-z]/y, />/g],
  [/<!\[CDATA\[/y, /\]\]>/g],
];

/** An HTML block that began above: where the line stands that ends it, and the containers it is in. */
export interface HtmlBlock {
  /** Offset of its end tag or sign; the length of the text when it never ends. */
  readonly end: number;
  readonly quotes: number;
  /** Column of the content of the innermost list item, 0 outside lists. */
  readonly base: number;
}

/** Finds the ends of HTML blocks in one text: each must be asked for behind the one before. Linear in the length of `text`. */
export function htmlBlocks(text: string): (at: number, containers: Pick<HtmlBlock, 'quotes' | 'base'>) => HtmlBlock | null {
  /** For each sort the end that was found last: what stands in front of it has the same. */
  const known = BLOCKS.map(() => -1);
  return (at, containers) => {
    if (text[at] !== '<') return null;
    const sort = BLOCKS.findIndex(([opening]) => {
      opening.lastIndex = at;
      return opening.test(text);
    });
    const end = BLOCKS[sort]?.[1];
    if (end === undefined) return null;
    if ((known[sort] ?? -1) < at) {
      end.lastIndex = at;
      known[sort] = end.exec(text)?.index ?? text.length;
    }
    return { end: known[sort] ?? text.length, ...containers };
  };
}

/** Whether the end of a block stands in the line that starts at `start`. */
export function endsInLine(text: string, start: number, { end }: HtmlBlock): boolean {
  const next = text.indexOf('\n', start);
  return end < (next === -1 ? text.length : next);
}

/** How far code is indented, at least: where what holds it starts is not known here. */
const CODE_COLUMNS = 4;
const TAB_COLUMNS = 4;
const ITEM = /[-+*][ \t]|\d{1,9}[.)][ \t\r\n]/y;
const LATER_NUMBER = /(?!1[.)])\d{1,9}[.)]/y;

/**
 * Finds items other than `1.` behind indented code that stands directly below a line, in a document with a list before it:
 * there satteri begins a new list, while micromark goes on with a paragraph. Lines are shown to it in order.
 */
export class ItemBehindCode {
  private hasItem = false;
  /** Columns of the last line, where it may have code below it; null behind a blank line or an item. */
  private above: number | null = null;
  /** Columns of the line that the code stands below; null outside code. */
  private below: number | null = null;

  /** Whether the line of `text` from `start` is such an item; `at` is where its blanks and `>` end. */
  isAt(text: string, start: number, at: number): boolean {
    const sign = text[at];
    if (sign === undefined || sign === '\n' || sign === '\r') {
      this.above = null;
      return false;
    }
    const columns = columnsOf(text, start, at);
    const isItem = matches(ITEM, text, at);
    const wasCode = this.below !== null;
    if (columns < CODE_COLUMNS || this.below === null || columns <= this.below)
      this.below = columns >= CODE_COLUMNS && this.above !== null && columns > this.above ? this.above : null;
    this.above = isItem && this.below === null ? null : columns;
    this.hasItem ||= isItem;
    return wasCode && this.below === null && this.hasItem && matches(LATER_NUMBER, text, at);
  }
}

function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at += 1) columns += text[at] === '\t' ? TAB_COLUMNS - (columns % TAB_COLUMNS) : 1;
  return columns;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

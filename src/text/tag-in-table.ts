const DELIMITERS = /(?=[^|\n]*\|)[|:-][-:| \t]*(?:\r?\n|$)/y;
const TAG_ALONE = /<\/?[A-Za-z][^\n]*>[ \t]*(?:\r?\n|$)/y;

/**
 * Finds tags alone on a line of a table, which satteri takes for a row and micromark for the end of the table: rows need not begin with
 * a bar. Lines are shown to it in order.
 */
export class TagInTable {
  private isInTable = false;

  /** Whether the line of `text` whose blanks and `>` end at `at` is such a tag. */
  isAt(text: string, at: number): boolean {
    const sign = text[at];
    if (sign === undefined || sign === '\n' || sign === '\r') this.isInTable = false;
    else if (sign === '|' || sign === ':' || sign === '-') this.isInTable ||= matches(DELIMITERS, text, at);
    return sign === '<' && this.isInTable && matches(TAG_ALONE, text, at);
  }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

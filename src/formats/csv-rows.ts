/** A row of a table with the line (1-based) that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV (RFC 4180; a comma, semicolon or tab separates, whichever the first line has most of). A byte-order mark, rows of empty
 * cells and lines that begin with `#` in front of the first row are left out; a quote that is not closed ends with the text.
 */
export function csvRows(file: string): readonly CsvRow[] {
  const [lead = ''] = /^\ufeff?(?:(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(file) ?? [];
  const text = file.slice(lead.length);
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1 + lineEndsIn(lead);
  for (let at = 0, start = 0; at <= text.length; ) {
    const { value, end } = cellAt(text, at, separator);
    cells.push(value);
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    cells = [];
    line += lineEndsIn(text.slice(start, at));
    start = at;
  }
  return rows;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The sign that the header has most of. */
function separatorOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A cell that starts at `at`; `end` is where its separator, line end or the end of the text stands. */
function cellAt(text: string, at: number, separator: string): { readonly value: string; readonly end: number } {
  if (text[at] === '"') {
    let close = at + 1;
    while (close < text.length && (text[close] !== '"' || text[close + 1] === '"')) close += text[close] === '"' ? 2 : 1;
    return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: endOf(text, close + 1, separator) };
  }
  const end = endOf(text, at, separator);
  return { value: text.slice(at, end), end };
}

function endOf(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

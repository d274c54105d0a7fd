/** A row of a glossary: a term by locale tag in lower case. */
export type GlossaryRow = ReadonlyMap<string, string>;

/** A glossary: the tags of its columns in lower case, the first one that of the source, and its rows. */
export interface Glossary {
  readonly locales: readonly string[];
  readonly rows: readonly GlossaryRow[];
}

/**
 * Reads a glossary from CSV (RFC 4180; a comma, semicolon or tab separates, whichever the header has): the header names locales, a
 * column without a tag (such as a remark) is left out, and so is an empty cell.
 */
export function readGlossary(text: string): Glossary {
  const [header = [], ...lines] = readCsv(text.replace(/^\ufeff/, ''));
  const tags = header.map((name) => name.trim().toLowerCase());
  const rows = lines.map(
    (cells) =>
      new Map(
        cells.flatMap((cell, at) => {
          const tag = tags[at] ?? '';
          return cell.trim() === '' || tag === '' ? [] : [[tag, cell.trim()] as const];
        }),
      ),
  );
  return { locales: tags, rows: rows.filter((row) => row.size > 1) };
}

function readCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const { value, end } = cellAt(text, at, separator);
    row.push(value);
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
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

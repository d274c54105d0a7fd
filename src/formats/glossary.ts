import { csvRows } from './csv-rows.ts';

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
  const [header = [], ...lines] = csvRows(text).map(({ cells }) => cells);
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

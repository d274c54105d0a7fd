import { InputError } from '../model/errors.ts';
import { csvRows } from './csv-rows.ts';

/** How often a page was looked at. */
export interface PageViews {
  /** As the file names it: a path, or an address. */
  readonly page: string;
  readonly views: number;
}

/** What a file tells of views, and the lines (1-based) whose number could not be read. */
export interface Traffic {
  readonly pages: readonly PageViews[];
  readonly problems: readonly number[];
}

/** Names of columns without blanks and signs, as tools of analytics call them. */
const PAGE = /^(?:pages?|paths?|urls?|address|pagepath.*|pageurl|pagelocation|fullpageurl)$/;
const VIEWS = /^(?:views?|pageviews?|visits?|screenpageviews)$/;
/** Thousands apart by any sign that people write there; nobody looks at half a page. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$|^\d{1,3}(?:\.\d{3})+$/;

/**
 * Reads a table of views: its header names a column of paths or addresses and one of numbers.
 *
 * @throws InputError when it has no such header
 */
export function readTraffic(text: string, file: string): Traffic {
  const [header, ...rows] = csvRows(text);
  const names = (header?.cells ?? []).map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const [page, views] = [names.findIndex((name) => PAGE.test(name)), names.findIndex((name) => VIEWS.test(name))];
  if (page < 0 || views < 0) {
    const place = header === undefined ? file : `${file}:${header.line}:1`;
    const found = header === undefined ? 'an empty file' : `\`${header.cells.join(', ').slice(0, 80)}\``;
    throw new InputError(
      `${place}: Expected a header with a column \`path\`, \`page\` or \`url\` and one \`views\`, \`pageviews\` or \`visits\`, found ${found}`,
    );
  }
  const pages: PageViews[] = [];
  const problems: number[] = [];
  for (const { line, cells } of rows) {
    const count = countOf(cells[views] ?? '');
    const named = (cells[page] ?? '').trim();
    if (count === null) problems.push(line);
    else if (named !== '') pages.push({ page: named, views: count });
  }
  return { pages, problems };
}

/** A number with or without thousands apart; null: none. */
function countOf(cell: string): number | null {
  const text = cell.replace(/[\s'’]/g, '').replace(/^(\d+)\.0+$/, (own, whole: string) => (own.endsWith('.000') ? own : whole));
  const digits = GROUPED.test(text) ? text.replace(/[.,]/g, '') : text;
  const count = /^\d+$/.test(digits) ? Number(digits) : null;
  return count !== null && Number.isSafeInteger(count) ? count : null;
}

import { SEVERITIES } from '../model/comparison.ts';
import type { Counts } from '../model/counts.ts';
import type { HistoryPoint } from '../model/history-point.ts';
import { isLocale, type Locale } from '../model/locale.ts';

// The history is lines of JSON, one a recorded run, the oldest first. Lines are only ever added, so that branches of it merge.

const VERSION = 1;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const TYPES = ['current', 'stale', 'missing', 'unknown', 'orphaned'] as const;

/** A history, and the lines of it (1-based) that could not be read. */
export interface HistoryRead {
  readonly points: readonly HistoryPoint[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Reads a history in the order of its lines. A line that is none is a problem, and the others count. */
export function readHistory(text: string): HistoryRead {
  const points: HistoryPoint[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const point = pointOf(line);
    if (point !== null) points.push(point);
    else problems.push({ line: at + 1, message: `Expected a recorded run of version ${VERSION}, found something else` });
  }
  return { points, problems };
}

/** A history with one more point; null when the last one already says the same of the same commit. */
export function withPoint(text: string, point: HistoryPoint): string | null {
  const last = readHistory(text).points.at(-1);
  if (last !== undefined && printPoint({ ...last, date: point.date }) === printPoint(point)) return null;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${printPoint(point)}\n`;
}

/** A history with a point of the past where its date belongs; null when it knows the commit already. Other lines stay as they are. */
export function withEarlierPoint(text: string, point: HistoryPoint): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const points = lines.map(pointOf);
  if (points.some((own) => own !== null && own.commit === point.commit)) return null;
  const later = points.findIndex((own) => own !== null && instant(own.date) > instant(point.date));
  lines.splice(later < 0 ? lines.length : later, 0, printPoint(point));
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines of two histories, each once, by their dates. What is no point stays behind the one that it stands behind. */
export function mergedHistory(ours: string, theirs: string): string {
  const lines = new Map<string, string>();
  for (const text of [ours, theirs]) {
    let date = '';
    for (const line of text.split('\n').filter((own) => own.trim() !== '')) {
      date = pointOf(line)?.date ?? date;
      if (!lines.has(line)) lines.set(line, date);
    }
  }
  const sorted = [...lines].sort(([, a], [, b]) => (instant(a) < instant(b) ? -1 : instant(a) > instant(b) ? 1 : 0));
  return sorted.map(([line]) => `${line}\n`).join('');
}

/** Fractions of a second compare as text once `Z` does not stand in their place. */
function instant(date: string): string {
  return date.replace(/(?:\.\d+)?Z$/, (end) => (end === 'Z' ? '.' : end.slice(0, -1)));
}

function printPoint({ date, commit, locales }: HistoryPoint): string {
  const figures = Array.from(locales, ([tag, { documents, counts }]) => [tag, { documents, counts: printCounts(counts) }]);
  return JSON.stringify({ version: VERSION, date, commit, locales: Object.fromEntries(figures) });
}

function printCounts({ units, severity, words, staleWords, ...own }: Counts) {
  const picked = <K extends string>(keys: readonly K[], from: Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, from[key]]));
  return {
    units,
    ...picked(TYPES, own),
    severity: picked(SEVERITIES, severity),
    words: picked(TYPES, words),
    staleWords: picked(SEVERITIES, staleWords),
  };
}

function pointOf(line: string): HistoryPoint | null {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    return null;
  }
  const { version, date, commit, locales } = objectOf(found);
  if (version !== VERSION || typeof date !== 'string' || !DATE.test(date)) return null;
  if (typeof locales !== 'object' || locales === null || Array.isArray(locales)) return null;
  const figures = new Map<Locale, { documents: number; counts: Counts }>();
  for (const [tag, own] of Object.entries(locales)) {
    const { documents, counts } = objectOf(own);
    if (!isCount(documents) || !isLocale(tag)) return null;
    figures.set(tag, { documents, counts: countsOf(objectOf(counts)) });
  }
  return { date, commit: typeof commit === 'string' ? commit : null, locales: figures };
}

function countsOf(counts: Readonly<Record<string, unknown>>): Counts {
  const picked = <K extends string>(keys: readonly K[], from: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(keys.map((key) => [key, isCount(from[key]) ? from[key] : 0])) as Record<K, number>;
  return {
    ...picked(['units', ...TYPES], counts),
    severity: picked(SEVERITIES, objectOf(counts['severity'])),
    words: picked(TYPES, objectOf(counts['words'])),
    staleWords: picked(SEVERITIES, objectOf(counts['staleWords'])),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

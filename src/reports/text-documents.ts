import { aligned } from './aligned.ts';
import { counted, flags, grouped, isCurrent, wordsToDo } from './figures.ts';
import type { DocumentStatus, StatusDocument } from './status-document.ts';
import { type Ink, joined, type Shown, shown } from './terminal.ts';

const AT_MOST = 10;
const SETTING = { align: ['end', 'start'], gap: '  ' } as const;
const COLOURS = { stale: 'yellow', cosmetic: 'cyan', missing: 'red', unknown: 'blue', orphaned: 'red' } as const;

/** The documents with work left, the most words first and equals by path. */
export function worstDocuments({ documents }: StatusDocument): DocumentStatus[] {
  const names = new Map(documents.map((document) => [document, `${document.locale} ${document.target ?? document.source}`]));
  const byName = (a: DocumentStatus, b: DocumentStatus) => ((names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1);
  return documents
    .filter(({ counts }) => !isCurrent(counts))
    .sort((a, b) => wordsToDo(b.counts) - wordsToDo(a.counts) || byName(a, b));
}

/** Words, path and counts of each of the worst documents, on two lines where one is too narrow; at most 10 unless `all`. */
export function documentLines(worst: readonly DocumentStatus[], options: { width: number; ink: Ink; all: boolean }): Shown[] {
  const { width, ink, all } = options;
  if (worst.length === 0) return [];
  const listed = all ? worst : worst.slice(0, AT_MOST);
  const header = [ink.dim('words'), ink.bold(all ? 'Documents with work left' : 'Worst documents')];
  const row = (document: DocumentStatus) => [shown`${grouped(wordsToDo(document.counts))}`, shown`${nameOf(document)}`];
  const beside = aligned([header, ...listed.map((document) => [...row(document), countsOf(document, ink)])], SETTING);
  const below = () =>
    aligned([header, ...listed.flatMap((document) => [row(document), [shown``, countsOf(document, ink)]])], SETTING);
  const lines = beside.every((line) => line.width + 2 <= width) ? beside : below();
  const more = worst.length - listed.length;
  const rest = more === 0 ? [] : [shown`… and ${grouped(more)} more ${ink.dim('(--all-units lists every one)')}`];
  return [shown``, ...[...lines, ...rest].map((line) => shown`  ${line}`)];
}

/** The localized path, with its locale where the path does not tell it; the source's while there is none. */
function nameOf({ source, target, locale }: DocumentStatus): string {
  if (target === null) return source ?? '';
  return target.includes(locale) ? target : `${target} (${locale})`;
}

function countsOf({ source, target, locale, counts }: DocumentStatus, ink: Ink): Shown {
  if (target === null) return ink.red(`no ${locale} file: ${counted(counts.units, 'unit')}`);
  if (source === null) return ink.red(`its source is gone: ${counted(counts.orphaned, 'pair')}`);
  return joined(
    flags(counts).map(({ count, name }) => ink[COLOURS[name]](`${grouped(count)} ${name}`)),
    ', ',
  );
}

import { aligned } from './aligned.ts';
import { counted, flags, grouped, isCurrent, wordsToDo } from './figures.ts';
import type { DocumentStatus, StatusDocument } from './status-document.ts';
import { type Ink, joined, type Shown, shown } from './terminal.ts';

const AT_MOST = 10;
/** Of sources without a localized file, as many are listed at least: where most pages wait for a translation, they would fill the list. */
const LEAST_ABSENT = 5;
/** Locales that are named. */
const MOST_NAMED = 3;
const SETTING = { align: ['end', 'start'], gap: '  ' } as const;
const COLOURS = { stale: 'yellow', cosmetic: 'cyan', missing: 'red', unknown: 'blue', orphaned: 'red' } as const;

/** The documents with work left: those that are translated, then those without a localized file; the most words first and equals by path. */
export function worstDocuments({ documents }: StatusDocument): DocumentStatus[] {
  const names = new Map(documents.map((document) => [document, `${document.locale} ${document.target ?? document.source}`]));
  const byName = (a: DocumentStatus, b: DocumentStatus) => ((names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1);
  return documents
    .filter(({ counts }) => !isCurrent(counts))
    .sort((a, b) => Number(isAbsent(a)) - Number(isAbsent(b)) || wordsToDo(b.counts) - wordsToDo(a.counts) || byName(a, b));
}

/**
 * Words, path and counts of each of the worst documents, on two lines where one is too narrow. A source has one row for all locales that it has
 * no file in. Unless `all`, at most 10 are listed of those that are translated, and 5 of the others, or more where there is room.
 */
export function documentLines(worst: readonly DocumentStatus[], options: { width: number; ink: Ink; all: boolean }): Shown[] {
  const { width, ink, all } = options;
  if (worst.length === 0) return [];
  const present = worst.filter((document) => !isAbsent(document)).map((document): Group => [document]);
  const absent = bySource(worst.filter(isAbsent));
  const room = Math.max(LEAST_ABSENT, AT_MOST - present.length);
  const listed = all ? [...present, ...absent] : [...present.slice(0, AT_MOST), ...absent.slice(0, room)];
  const header = [ink.dim('words'), ink.bold(all ? 'Documents with work left' : 'Worst documents')];
  const row = (group: Group) => [shown`${grouped(wordsIn(group))}`, shown`${nameOf(group[0])}`];
  const beside = aligned([header, ...listed.map((group) => [...row(group), countsOf(group, ink)])], SETTING);
  const below = () => aligned([header, ...listed.flatMap((group) => [row(group), [shown``, countsOf(group, ink)]])], SETTING);
  const lines = beside.every((line) => line.width + 2 <= width) ? beside : below();
  const more = present.length + absent.length - listed.length;
  const rest = more === 0 ? [] : [shown`… and ${grouped(more)} more ${ink.dim('(--all-units lists every one)')}`];
  return [shown``, ...[...lines, ...rest].map((line) => shown`  ${line}`)];
}

/** What one row is of. */
type Group = readonly [DocumentStatus, ...DocumentStatus[]];

/** Documents without a localized file, those of each source together, the most words first. */
function bySource(documents: readonly DocumentStatus[]): readonly Group[] {
  const groups = new Map<string | null, [DocumentStatus, ...DocumentStatus[]]>();
  for (const document of documents) {
    const group = groups.get(document.source);
    if (group === undefined) groups.set(document.source, [document]);
    else group.push(document);
  }
  return [...groups.values()].sort((a, b) => wordsIn(b) - wordsIn(a));
}

function isAbsent({ target }: DocumentStatus): boolean {
  return target === null;
}

function wordsIn(group: Group): number {
  return group.reduce((sum, { counts }) => sum + wordsToDo(counts), 0);
}

/** The localized path, with its locale where the path does not tell it; the source's while there is none. */
function nameOf({ source, target, locale }: DocumentStatus): string {
  if (target === null) return source ?? '';
  return target.includes(locale) ? target : `${target} (${locale})`;
}

function countsOf([first, ...others]: Group, ink: Ink): Shown {
  const { source, target, locale, counts } = first;
  if (target === null && others.length > 0)
    return ink.red(`no file in ${named([first, ...others])}: ${counted(counts.units, 'unit')} each`);
  if (target === null) return ink.red(`no ${locale} file: ${counted(counts.units, 'unit')}`);
  if (source === null) return ink.red(`its source is gone: ${counted(counts.orphaned, 'pair')}`);
  return joined(
    flags(counts).map(({ count, name }) => ink[COLOURS[name]](`${grouped(count)} ${name}`)),
    ', ',
  );
}

/** Some of the locales of documents, and how many more there are. */
function named(documents: readonly DocumentStatus[]): string {
  const locales = documents.map(({ locale }) => locale);
  const more = locales.length - MOST_NAMED;
  return more <= 1 ? locales.join(', ') : `${locales.slice(0, MOST_NAMED).join(', ')} and ${grouped(more)} more`;
}

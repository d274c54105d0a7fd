import { printLocaleRecord, printUnitsRecord } from '../formats/records.ts';
import type { Locale } from '../model/locale.ts';
import type { LocaleRecord } from '../model/records.ts';
import { addToGroup } from '../text/add-to-group.ts';
import type { Project } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import type { Write } from '../workspace/write-files.ts';

import { makeLocaleRecord, makeUnitsRecord, type RecordedSource } from './make-records.ts';
import { openRecords, type Records } from './open-records.ts';
import { RecordedTexts } from './recorded-texts.ts';
import type { Compared } from './run-documents.ts';
import type { SourceFile } from './source-file.ts';

/** A document to record; `edit` may change its record before it is written. */
export interface ToRecord {
  readonly compared: Compared;
  readonly edit: (record: LocaleRecord) => LocaleRecord;
}

/** The record of a localization, and as much of its source as the record of that needs: thousands of these are kept at once. */
export interface MadeRecord {
  readonly source: RecordedSource;
  readonly locale: Locale;
  /** As it is written. */
  readonly text: string;
  /** Older source texts that it depends on, by their hashes. */
  readonly was: ReadonlyMap<string, string>;
}

/** Makes the record of a document that has a source. */
export function madeRecord({ compared: { open, comparison }, edit }: ToRecord): MadeRecord | null {
  if (open.source === null) return null;
  const { record, was } = makeLocaleRecord(comparison, open.record?.locale ?? null);
  return { source: recordedSource(open.source), locale: comparison.locale, text: printLocaleRecord(edit(record)), was };
}

/** One for all localizations of a source that was read. */
const recordedSources = new WeakMap<SourceFile, RecordedSource>();

function recordedSource(file: SourceFile): RecordedSource {
  const known = recordedSources.get(file);
  if (known !== undefined) return known;
  const { path, units, next, record } = file;
  const made = { path, units: units.map(({ id, source, block }) => ({ id, source, block })), next, record };
  recordedSources.set(file, made);
  return made;
}

/** What has to be written so that the documents are recorded: the records of their sources and their own. */
export function recordWrites(project: Project, made: readonly MadeRecord[], records: Records | null): readonly Write[] {
  const files = records ?? openRecords(project.trusted, project.config.records, project.sources);
  const bySource = new Map<string, MadeRecord[]>();
  for (const own of made) addToGroup(bySource, own.source.path, own);
  return [...bySource.values()].flatMap((own) => sourceWrites(project, own, files));
}

/** What has to be written so that documents of one source are recorded. */
export function sourceWrites(project: Project, made: readonly MadeRecord[], files: Records): readonly Write[] {
  const source = made[0]?.source;
  if (source === undefined) return [];
  const older = new Map(made.flatMap(({ was }) => [...was]));
  const { record } = source;
  const others = project.locales.filter((locale) => made.every((own) => own.locale !== locale));
  if (record !== null) for (const [hash, text] of textsOfOthers(record, others, files)) older.set(hash, text);
  const moved = record === null || record.path === source.path ? [] : movedAway(record.path, made, files);
  return [
    { path: files.pathOf(UNITS, source.path), text: printUnitsRecord(makeUnitsRecord(source, older)) },
    ...made.map((own) => ({ path: files.pathOf(own.locale, source.path), text: own.text })),
    ...moved,
  ];
}

/** Older texts that localizations depend on which are not recorded anew. */
function textsOfOthers(
  record: NonNullable<RecordedSource['record']>,
  others: Project['locales'],
  files: Records,
): readonly (readonly [string, string])[] {
  const texts = new RecordedTexts(record);
  const lines = others.flatMap((locale) => files.localeOf(record, locale)?.pairs ?? []);
  return lines.flatMap((line) => {
    const text = texts.of(line);
    return text === null || line.source === null ? [] : [[line.source, text.source] as const];
  });
}

/** The records of a source that was renamed stand under its new name from now on. */
function movedAway(old: string, made: readonly { readonly locale: string }[], files: Records): readonly Write[] {
  return [UNITS, ...made.map(({ locale }) => locale)].map((kind) => ({ path: files.pathOf(kind, old), text: null }));
}

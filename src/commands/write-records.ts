import { printLocaleRecord, printUnitsRecord } from '../formats/records.ts';
import type { LocaleRecord } from '../model/records.ts';
import type { Project } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import type { Write } from '../workspace/write-files.ts';

import { makeLocaleRecord, makeUnitsRecord } from './make-records.ts';
import { openRecords, type Records } from './open-records.ts';
import { RecordedTexts } from './recorded-texts.ts';
import type { Compared } from './run-documents.ts';
import type { SourceFile } from './source-file.ts';

/** A document to record; `edit` may change its record before it is written. */
export interface ToRecord {
  readonly compared: Compared;
  readonly edit: (record: LocaleRecord) => LocaleRecord;
}

/** What has to be written so that the documents are recorded: the records of their sources and their own. */
export function recordWrites(project: Project, documents: readonly ToRecord[], records: Records | null): readonly Write[] {
  const files = records ?? openRecords(project.trusted, project.config.records, project.sources);
  const bySource = new Map<SourceFile, ToRecord[]>();
  for (const document of documents) {
    const { source } = document.compared.open;
    if (source !== null) bySource.set(source, [...(bySource.get(source) ?? []), document]);
  }
  return [...bySource].flatMap(([source, own]) => writesOf(project, source, own, files));
}

function writesOf(project: Project, source: SourceFile, documents: readonly ToRecord[], files: Records): readonly Write[] {
  const made = documents.map(({ compared: { open, comparison }, edit }) => {
    const { record, was } = makeLocaleRecord(comparison, open.record?.locale ?? null);
    return { locale: comparison.locale, record: edit(record), was };
  });
  const older = new Map(made.flatMap(({ was }) => [...was]));
  const { record } = source;
  const others = project.locales.filter((locale) => made.every((own) => own.locale !== locale));
  if (record !== null) for (const [hash, text] of textsOfOthers(record, others, files)) older.set(hash, text);
  const moved = record === null || record.path === source.path ? [] : movedAway(record.path, made, files);
  return [
    { path: files.pathOf(UNITS, source.path), text: printUnitsRecord(makeUnitsRecord(source, older)) },
    ...made.map((own) => ({ path: files.pathOf(own.locale, source.path), text: printLocaleRecord(own.record) })),
    ...moved,
  ];
}

/** Older texts that localizations depend on which are not recorded anew. */
function textsOfOthers(
  record: NonNullable<SourceFile['record']>,
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

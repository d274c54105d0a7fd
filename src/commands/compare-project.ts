import type { Finding, Report } from '../model/report.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { Records } from './open-records.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Reading } from './read-source.ts';
import { type Compared, runDocuments, toldOnce } from './run-documents.ts';
import type { Session } from './session.ts';

/** What a comparison of a project depends on besides the project. */
interface Options {
  readonly session: Session;
  readonly reading: Reading;
  /** Whether the pairs of documents in sync are wanted; without them such a document is settled by its hash. */
  readonly pairs: boolean;
  /** The history, which whoever opened it closes; null: it is read for this comparison alone. */
  readonly history: ProjectHistory | null;
}

/** All documents that were asked for and could be read. */
export interface ComparedProject {
  readonly compared: readonly Compared[];
  readonly findings: readonly Finding[];
  /** What is recorded; null: nothing. */
  readonly records: Records | null;
}

/** Compares documents of a project, for a report. */
export async function compareProject(project: Project, documents: readonly ProjectDocument[], options: Options): Promise<Report> {
  const { compared, findings } = await compareDocuments(project, documents, options);
  return { sourceLocale: project.sourceLocale, comparisons: compared.map(({ comparison }) => comparison), findings };
}

/** Compares documents of a project: reads every source once, every localized file once, and asks git once for what is pinned. */
export async function compareDocuments(
  project: Project,
  documents: readonly ProjectDocument[],
  options: Options,
): Promise<ComparedProject> {
  const records = await openProjectRecords(project);
  const adopted = await withRenames(project, documents, { ...options, records });
  const { results, findings } = await runDocuments(project, adopted, { ...options, records, keep: (compared) => compared });
  return {
    compared: results.flatMap(({ kept }) => kept ?? []),
    findings: [...project.findings, ...toldOnce(results), ...findings, ...(records?.findings ?? [])],
    records,
  };
}

/** The records of a project; loaded where there are any. */
export async function openProjectRecords({ trusted, config, sources }: Project): Promise<Records | null> {
  if (!trusted.has(config.records)) return null;
  return (await import('./open-records.ts')).openRecords(trusted, config.records, sources);
}

/** The documents with localized files whose source is gone given to renamed sources; loaded where there are any. */
export async function withRenames(
  project: Project,
  documents: readonly ProjectDocument[],
  options: { readonly reading: Reading; readonly records: Records | null },
): Promise<readonly ProjectDocument[]> {
  if (documents.every((document) => document.source !== null)) return documents;
  const { adoptRenamed } = await import('./renames.ts');
  return adoptRenamed(project, documents, options);
}

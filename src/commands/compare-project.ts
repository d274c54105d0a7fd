import type { Comparison } from '../model/comparison.ts';
import type { Finding, Report } from '../model/report.ts';
import { hasFolder } from '../workspace/has-folder.ts';
import { mayBeRepository } from '../workspace/may-be-repository.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { compareDocument, NO_ORIGIN, needsOrigin, type OpenDocument, type Origin } from './compare-document.ts';
import type { Records } from './open-records.ts';
import type { Reading } from './read-source.ts';
import { readTargetFile, type TargetRead } from './read-target.ts';
import { isFinding, type Session } from './session.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** What a comparison of a project depends on besides the project. */
interface Options {
  readonly session: Session;
  readonly reading: Reading;
  /** Whether the pairs of documents in sync are wanted; without them such a document is settled by its hash. */
  readonly pairs: boolean;
}

/** A document as it was read, and what became of it. */
export interface Compared {
  readonly open: OpenDocument;
  readonly comparison: Comparison;
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
  const run = new Run(project, { ...options, records });
  const adopted = await withRenames(project, documents, { ...options, records });
  for (const [done, document] of adopted.entries()) {
    options.session.progress(done, adopted.length);
    await run.add(document);
  }
  await run.finish();
  options.session.progress(adopted.length, adopted.length);
  const findings = [...project.findings, ...run.findings, ...(records?.findings ?? [])];
  return { compared: run.compared.flatMap((item) => item ?? []), findings, records };
}

/** The records of a project; loaded where there are any. */
async function openProjectRecords({ root, config, sources }: Project): Promise<Records | null> {
  if (!hasFolder(root, config.records)) return null;
  return (await import('./open-records.ts')).openRecords(root, config.records, sources);
}

/** The documents with localized files whose source is gone given to renamed sources; loaded where there are any. */
async function withRenames(
  project: Project,
  documents: readonly ProjectDocument[],
  options: { readonly reading: Reading; readonly records: Records | null },
): Promise<readonly ProjectDocument[]> {
  if (documents.every((document) => document.source !== null)) return documents;
  const { adoptRenamed } = await import('./renames.ts');
  return adoptRenamed(project, documents, options);
}

/** The files that one comparison has read, and its results in the order of its documents. */
class Run {
  readonly compared: (Compared | null)[] = [];
  readonly findings: Finding[] = [];
  private readonly project: Project;
  private readonly options: Options & { readonly records: Records | null };
  private mayBeRepository: boolean | null = null;
  private latest: { readonly path: string; readonly file: SourceFile | null } | null = null;
  private readonly waiting: { readonly at: number; readonly open: OpenDocument }[] = [];

  constructor(project: Project, options: Run['options']) {
    this.project = project;
    this.options = options;
  }

  /** Compares `document`, or keeps it until git has read what it is pinned to. */
  async add(document: ProjectDocument): Promise<void> {
    const at = this.compared.push(null) - 1;
    const source = document.source === null ? null : await this.source(document.source);
    if (document.source !== null && source === null) return;
    const target = await this.target(document);
    const open: OpenDocument = { document, source, target, record: this.recordOf(document, source) };
    if (needsOrigin(open) && (open.source === null || open.record !== null || this.hasHistory())) this.waiting.push({ at, open });
    else this.compared[at] = await this.compare(open, NO_ORIGIN);
  }

  /** Without a repository, only records know where a translation comes from. */
  private hasHistory(): boolean {
    this.mayBeRepository ??= mayBeRepository(this.project.root);
    return this.mayBeRepository;
  }

  async finish(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { findOrigins } = await import('./find-origins.ts');
    const origins = await findOrigins(this.project, this.options.reading);
    try {
      for (const [done, { at, open }] of this.waiting.entries()) {
        this.options.session.progress(this.compared.length - this.waiting.length + done, this.compared.length);
        this.compared[at] = await this.compare(open, await origins.of(open));
      }
    } finally {
      this.findings.push(...origins.close());
    }
  }

  private async compare(open: OpenDocument, origin: Origin): Promise<Compared> {
    return { open, comparison: await compareDocument(open, { ...this.options, origin }) };
  }

  private recordOf({ locale }: ProjectDocument, source: SourceFile | null): OpenDocument['record'] {
    if (source?.record == null || this.options.records === null) return null;
    const localized = this.options.records.localeOf(source.record, locale);
    return localized === null ? null : { units: source.record, locale: localized };
  }

  /** A source file; its locales come one after the other, so that only the last one read is kept. */
  private async source(path: string): Promise<SourceFile | null> {
    if (this.latest?.path === path) return this.latest.file;
    const file = await readSourceFile(this.project.root, path, this.options);
    if (isFinding(file)) this.findings.push(file);
    else this.findings.push(...file.findings);
    this.latest = { path, file: isFinding(file) ? null : file };
    return this.latest.file;
  }

  private async target(document: ProjectDocument): Promise<TargetRead | 'unreadable' | null> {
    const target = await readTargetFile(this.project, document);
    if (target === null) return null;
    if (!isFinding(target)) this.findings.push(...target.findings);
    else this.findings.push(target);
    return isFinding(target) ? 'unreadable' : target;
  }
}

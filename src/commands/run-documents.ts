import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/report.ts';
import { mayBeRepository } from '../workspace/may-be-repository.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { compareDocument, NO_ORIGIN, needsOrigin, type OpenDocument, type Origin } from './compare-document.ts';
import type { Origins } from './find-origins.ts';
import type { Records } from './open-records.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Reading } from './read-source.ts';
import { readTargetFile, type TargetRead } from './read-target.ts';
import { isFinding, type Session } from './session.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** A document as it was read, and what became of it: both texts, and all units and pairs. */
export interface Compared {
  readonly open: OpenDocument;
  readonly comparison: Comparison;
}

/** What a run found out of one document. `kept` is what was asked for of it, null when its source cannot be read. */
interface DocumentResult<Kept> {
  readonly document: ProjectDocument;
  readonly kept: Kept | null;
  readonly findings: DocumentFindings;
}

/** What is wrong with both files of a document. All documents of a source have the same of the source. */
export interface DocumentFindings {
  readonly source: readonly Finding[];
  readonly target: readonly Finding[];
}

/** What a run found out, in the order of its documents. */
interface RunResult<Kept> {
  readonly results: readonly DocumentResult<Kept>[];
  /** What there is to tell of no single document. */
  readonly findings: readonly Finding[];
}

/**
 * Compares documents: reads every source once, every localized file once, and the history once for all that need it. Of
 * each document only what `keep` makes of it outlives its comparison: a thousand of them whole are 100 MB.
 */
export async function runDocuments<Kept>(
  project: Project,
  documents: readonly ProjectDocument[],
  options: RunOptions<Kept>,
): Promise<RunResult<Kept>> {
  const run = new Run(project, options);
  try {
    for (const [done, document] of documents.entries()) {
      options.session.progress(done, documents.length);
      await run.add(document);
    }
    await run.compareWaiting();
  } finally {
    await run.close();
  }
  options.session.progress(documents.length, documents.length);
  return { results: run.results, findings: run.findings };
}

/** The findings of documents, those of each source once. */
export function toldOnce(results: readonly Pick<DocumentResult<unknown>, 'document' | 'findings'>[]): readonly Finding[] {
  const told = new Set<string | null>([null]);
  return results.flatMap(({ document: { source }, findings }) => {
    const isNew = !told.has(source);
    told.add(source);
    return isNew ? [...findings.source, ...findings.target] : findings.target;
  });
}

/** Documents whose history is asked for at the same time. */
const AT_ONCE = 4;
/** Documents that are kept as they were read until then: thirty thousand are gigabytes. */
const MOST_WAITING = 200;

/** A document that is compared when its history is known. */
interface Waiting {
  readonly at: number;
  readonly open: OpenDocument;
}

/** What a run depends on besides the project. */
interface RunOptions<Kept> {
  readonly session: Session;
  readonly reading: Reading;
  /** Whether the pairs of documents in sync are wanted; without them such a document is settled by its hash. */
  readonly pairs: boolean;
  readonly records: Records | null;
  /** The history, which whoever opened it closes; null: the run reads its own. */
  readonly history: ProjectHistory | null;
  /** Called once for each document that could be compared, in no order. */
  readonly keep: (compared: Compared) => Kept | Promise<Kept>;
}

/** The files that one comparison has read, and its results in the order of its documents. */
class Run<Kept> {
  readonly results: DocumentResult<Kept>[] = [];
  readonly findings: Finding[] = [];
  private readonly project: Project;
  private readonly options: RunOptions<Kept>;
  private mayBeRepository: boolean | null = null;
  private latest: { readonly path: string; readonly file: SourceFile | Finding } | null = null;
  private readonly waiting: Waiting[] = [];
  private origins: Origins | null = null;

  constructor(project: Project, options: RunOptions<Kept>) {
    this.project = project;
    this.options = options;
  }

  /** Compares `document`, or keeps it until git has read what it is pinned to. */
  async add(document: ProjectDocument): Promise<void> {
    const at = this.results.length;
    const source = document.source === null ? null : await this.source(document.source);
    const target = source !== null && isFinding(source) ? null : await readTargetFile(this.project, document);
    const findings = { source: findingsOf(source), target: findingsOf(target) };
    this.results.push({ document, kept: null, findings });
    if (source !== null && isFinding(source)) return;
    const known = target !== null && isFinding(target) ? 'unreadable' : target;
    const open: OpenDocument = { document, source, target: known, record: this.recordOf(document, source) };
    if (needsOrigin(open, this.options) && (open.source === null || open.record !== null || this.hasHistory()))
      await this.wait({ at, open });
    else await this.compare(at, open, NO_ORIGIN);
  }

  /** Without a repository, only records know where a translation comes from. */
  private hasHistory(): boolean {
    this.mayBeRepository ??= mayBeRepository(this.project.root);
    return this.mayBeRepository;
  }

  private async wait(item: Waiting): Promise<void> {
    this.waiting.push(item);
    if (this.waiting.length >= MOST_WAITING) await this.compareWaiting();
  }

  /** Compares what waits; the history is opened for the first of it. */
  async compareWaiting(): Promise<void> {
    const waiting = this.waiting.splice(0);
    if (waiting.length === 0) return;
    this.origins ??= await (await import('./find-origins.ts')).findOrigins(this.project, this.options);
    const { origins } = this;
    let next = 0;
    // While git answers for one document, others are compared.
    const work = async () => {
      for (let item = waiting[next++]; item !== undefined; item = waiting[next++])
        await this.compare(item.at, item.open, await origins.of(item.open));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async close(): Promise<void> {
    this.findings.push(...((await this.origins?.close()) ?? []));
  }

  private async compare(at: number, open: OpenDocument, origin: Origin): Promise<void> {
    const result = this.results[at];
    const comparison = await compareDocument(open, { ...this.options, origin });
    if (result === undefined) return;
    const inLocale = origin.findings.map((finding) => ({ ...finding, locale: open.document.locale }));
    const findings = { ...result.findings, target: [...result.findings.target, ...inLocale] };
    this.results[at] = { ...result, findings, kept: await this.options.keep({ open, comparison }) };
  }

  private recordOf({ locale }: ProjectDocument, source: SourceFile | null): OpenDocument['record'] {
    if (source?.record == null || this.options.records === null) return null;
    const localized = this.options.records.localeOf(source.record, locale);
    return localized === null ? null : { units: source.record, locale: localized };
  }

  /** A source file; its locales come one after the other, so that only the last one read is kept. */
  private async source(path: string): Promise<SourceFile | Finding> {
    if (this.latest?.path === path) return this.latest.file;
    const file = await readSourceFile(this.project.files, path, this.options);
    this.latest = { path, file };
    return file;
  }
}

function findingsOf(read: SourceFile | TargetRead | Finding | null): readonly Finding[] {
  if (read === null) return [];
  return isFinding(read) ? [read] : read.findings;
}

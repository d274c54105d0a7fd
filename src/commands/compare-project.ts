import type { Comparison } from '../model/comparison.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { compareDocument, needsPinned, type OpenDocument } from './compare-document.ts';
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

/** Compares documents of a project: reads every source once, every localized file once, and asks git once for what is pinned. */
export async function compareProject(project: Project, documents: readonly ProjectDocument[], options: Options): Promise<Report> {
  const run = new Run(project, options);
  const adopted = await withRenames(project, documents, options.reading);
  for (const [done, document] of adopted.entries()) {
    options.session.progress(done, adopted.length);
    await run.add(document);
  }
  await run.finish();
  options.session.progress(adopted.length, adopted.length);
  return {
    sourceLocale: project.sourceLocale,
    comparisons: run.comparisons.flatMap((item) => item ?? []),
    findings: [...project.findings, ...run.findings],
  };
}

/** The documents with localized files whose source is gone given to renamed sources; loaded where there are any. */
async function withRenames(
  project: Project,
  documents: readonly ProjectDocument[],
  reading: Reading,
): Promise<readonly ProjectDocument[]> {
  if (documents.every((document) => document.source !== null)) return documents;
  const { adoptRenamed } = await import('./renames.ts');
  return adoptRenamed(project, documents, reading);
}

/** The files that one comparison has read, and its results in the order of its documents. */
class Run {
  readonly comparisons: (Comparison | null)[] = [];
  readonly findings: Finding[] = [];
  private readonly project: Project;
  private readonly options: Options;
  private latest: { readonly path: string; readonly file: SourceFile | null } | null = null;
  private readonly waiting: { readonly at: number; readonly open: OpenDocument }[] = [];

  constructor(project: Project, options: Options) {
    this.project = project;
    this.options = options;
  }

  /** Compares `document`, or keeps it until git has read what it is pinned to. */
  async add(document: ProjectDocument): Promise<void> {
    const at = this.comparisons.push(null) - 1;
    const source = document.source === null ? null : await this.source(document.source);
    if (document.source !== null && source === null) return;
    const target = await this.target(document);
    const open: OpenDocument = { document, source, target };
    if (needsPinned(open)) this.waiting.push({ at, open });
    else this.comparisons[at] = await compareDocument(open, { ...this.options, pinned: null });
  }

  async finish(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { pinnedUnits } = await import('./pinned-units.ts');
    const pinned = await pinnedUnits(
      this.project.root,
      this.waiting.map(({ open }) => open),
      this.options.reading,
    );
    for (const { at, open } of this.waiting) {
      this.comparisons[at] = await compareDocument(open, { ...this.options, pinned: pinned.get(open) ?? null });
    }
  }

  /** A source file; its locales come one after the other, so that only the last one read is kept. */
  private async source(path: string): Promise<SourceFile | null> {
    if (this.latest?.path === path) return this.latest.file;
    const file = await readSourceFile(this.project.root, path, this.options.reading);
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

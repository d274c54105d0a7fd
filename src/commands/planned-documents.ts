import type { Form } from '../model/comparison.ts';
import type { PlannedWrite } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { packedWrite } from '../workspace/packed-write.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { Filling } from './filling.ts';
import type { Records } from './open-records.ts';
import { type DocumentPlan, type PlanOptions, planDocument } from './plan-document.ts';
import { planPage } from './plan-page.ts';
import type { Compared } from './run-documents.ts';
import { isFinding } from './session.ts';
import { SourceRecords } from './source-records.ts';
import { type MadeRecord, madeRecord, sourceWrites } from './write-records.ts';

/** Collects what is to be written, a document after the other. */
export class PlannedDocuments {
  readonly done: DocumentDone[] = [];
  readonly findings: Finding[] = [];
  private readonly project: Project;
  private readonly recorded: SourceRecords;
  private readonly writes: PlannedWrite[] = [];

  /** `documents` are those that are going to be looked at. */
  constructor(project: Project, documents: readonly ProjectDocument[], records: Records) {
    this.project = project;
    this.recorded = new SourceRecords(documents, (made) => recordsOf(project, made, records));
  }

  /** Brings a document that is there up to its source; the translations that came back and stand in it, null where nothing is known of it. */
  async add(compared: Compared, options: PlanOptions & { readonly isMove: boolean }): Promise<ReadonlySet<Filling> | null> {
    const { open } = compared;
    const own = await planDocument(compared, options);
    if (own === null) return null;
    this.findings.push(...own.findings);
    const writes = documentWrite(compared, own, options.isMove);
    this.writes.push(...writes);
    this.done.push(...writes.map(({ path }) => ({ path, locale: open.document.locale, ...own.done })));
    if (own.plain !== null) this.writes.push(...this.plainWrite(open.document.expectedTarget, own.plain));
    const { comparison } = own;
    this.record(
      { open, comparison: options.isMove ? { ...comparison, target: open.document.expectedTarget } : comparison },
      own.edit,
    );
    return own.placed;
  }

  /** Makes a page that is not there yet; the translations that came back and stand in it, null where too little of it has one. */
  async create(compared: Compared, options: PlanOptions & { readonly form: Form }): Promise<ReadonlySet<Filling> | null> {
    const page = await planPage(compared, options);
    if (page === null) return null;
    this.writes.push(page.write);
    this.record({ open: compared.open, comparison: page.comparison }, page.edit);
    return page.placed;
  }

  /** Records a document, whether or not it changes. */
  record(compared: Compared, edit: DocumentPlan['edit']): void {
    const made = madeRecord({ compared, edit });
    if (made !== null) this.recorded.add(made);
  }

  /** Takes note that a document was looked at for the last time: its record need not be held any longer. */
  looked(document: ProjectDocument): void {
    this.recorded.done(document);
  }

  /** A file that goes. */
  remove(path: string, reason: string): void {
    this.writes.push(...fileWrite(this.project, { path, text: null, reason }));
  }

  /** All writes by their paths. */
  planned(): readonly PlannedWrite[] {
    return [...this.writes, ...this.recorded.finished()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The plain form of a document, below a folder of its own. */
  private plainWrite(path: string, text: string): readonly PlannedWrite[] {
    const { project } = this;
    return fileWrite(project, { path: `${project.config.sync.plainFolder}/${path}`, text, reason: 'plain form' });
  }
}

/** What has to be written so that documents of one source are recorded. */
function recordsOf(project: Project, made: readonly MadeRecord[], records: Records): readonly PlannedWrite[] {
  return sourceWrites(project, made, records).flatMap(({ path, text }) =>
    fileWrite(project, { path, text, reason: 'record' }).map((write) => (text === null ? write : packedWrite(write, text))),
  );
}

/** What makes a localized file what was planned of it, as it stood when it was read: what is edited in between stays. */
function documentWrite({ open }: Compared, own: DocumentPlan, isMove: boolean): readonly PlannedWrite[] {
  const { source, expectedTarget } = open.document;
  if (open.target === null || open.target === 'unreadable') return [];
  const { path, bytes } = open.target;
  const shared = { before: contentHash(bytes), after: contentHash(own.text), text: own.text };
  if (isMove) {
    const reason = [`the source is \`${source}\` now`, ...own.reasons].join(', ');
    return [{ ...shared, path: expectedTarget, action: 'move', from: path, reason }];
  }
  return shared.before === shared.after
    ? []
    : [{ ...shared, path, action: 'update', from: null, reason: own.reasons.join(', ') }];
}

/** What makes the file at `path` hold `text` (null: go); nothing where it does. */
function fileWrite(
  { files }: Pick<Project, 'files'>,
  { path, text, reason }: { readonly path: string; readonly text: string | null; readonly reason: string },
): readonly PlannedWrite[] {
  const content = files.has(path) ? files.read(path) : null;
  const before = content === null || isFinding(content) ? null : contentHash(content.bytes);
  const after = text === null ? null : contentHash(text);
  if (before === after) return [];
  const action = text === null ? 'delete' : before === null ? 'create' : 'update';
  return [{ path, action, from: null, reason, before, after, text }];
}

import type { Form } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Plan, PlannedWrite } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { textHash } from '../workspace/hash.ts';
import { packedWrite } from '../workspace/packed-write.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { KeptTranslations } from './kept-translations.ts';
import { KeyUsage } from './key-usage.ts';
import { keptTranslations, leavingPairs } from './leaving-pairs.ts';
import type { Selected } from './open-project.ts';
import { openRecords, type Records } from './open-records.ts';
import { PageForms } from './page-forms.ts';
import { type DocumentPlan, type PlanOptions, planDocument } from './plan-document.ts';
import { planPage } from './plan-page.ts';
import { type Compared, type DocumentFindings, runDocuments, toldOnce } from './run-documents.ts';
import { isFinding, type Session } from './session.ts';
import { type Settled, SettledDocuments } from './settled-documents.ts';
import { SourceCommits } from './source-commits.ts';
import { SourceRecords } from './source-records.ts';
import { type SyncSettings, syncSettings } from './sync-settings.ts';
import { type MadeRecord, madeRecord, sourceWrites } from './write-records.ts';

/** What a sync is going to do, and what there is to tell of it. */
export interface SyncPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Localized documents that were looked at. */
  readonly documents: number;
  /** Of those that change. */
  readonly done: readonly DocumentDone[];
}

/** Makes documents ready to be read, with their records. */
export type Prepare = (documents: readonly ProjectDocument[]) => Promise<void>;

/** Plans everything that brings localized documents up to their sources; nothing is written. */
export async function planSync(session: Session, selected: Selected, prepare: Prepare): Promise<SyncPlan> {
  const { project, documents: asked, reading } = selected;
  const { trusted, config, sources } = project;
  const records = (await openProjectRecords(project)) ?? openRecords(trusted, config.records, sources);
  const isAlone = ({ source, target }: ProjectDocument) => source === null || target === null;
  if (asked.some(({ source }) => source === null)) await prepare(asked.filter(isAlone));
  const documents = await withRenames(project, asked, { reading, records });
  const commits = new SourceCommits(project);
  const settled = await SettledDocuments.open(project, documents, { session, reading, records });
  const settings = await syncSettings(config);
  const planner = new Planner({ ...selected, session, prepare, records, commits, settled, settings }, documents);
  try {
    const findings = await planner.run(documents);
    const writes = planner.plannedWrites();
    planner.remember(writes);
    return { plan: { writes }, findings, documents: documents.length, done: planner.done };
  } finally {
    await commits.close();
  }
}

/** What a plan depends on. */
interface Context extends Selected {
  readonly session: Session;
  readonly prepare: Prepare;
  readonly records: Records;
  readonly commits: SourceCommits;
  readonly settled: SettledDocuments;
  readonly settings: (path: string, locale: ProjectDocument['locale']) => SyncSettings;
}

/** Collects what is to be written, a document after the other. */
class Planner {
  readonly done: DocumentDone[] = [];
  private readonly context: Context;
  private readonly moves: ReadonlySet<ProjectDocument>;
  private readonly kept = new KeptTranslations();
  private readonly forms: PageForms;
  private readonly keys: KeyUsage;
  private readonly findingsOf = new Map<ProjectDocument, DocumentFindings>();
  private readonly findings: Finding[] = [];
  private readonly writes: PlannedWrite[] = [];
  private readonly recorded: SourceRecords;
  /** What was looked at, and the sources of what is missing in it. */
  private readonly seen: (Omit<Settled, 'findings'> & { readonly document: ProjectDocument; readonly key: string })[] = [];

  constructor(context: Context, documents: readonly ProjectDocument[]) {
    this.context = context;
    this.forms = new PageForms(context.project.config.form);
    this.keys = new KeyUsage(context.project, documents);
    this.recorded = new SourceRecords(documents, (made) => this.recordWritesOf(made));
    this.moves = movesIn(context.documents, documents);
  }

  /** What leaves one document may be what another one lacks: those that lack something are planned when all have been seen. */
  async run(documents: readonly ProjectDocument[]): Promise<readonly Finding[]> {
    const { project, records } = this.context;
    const { open, known } = this.unsettled(documents);
    const first = await this.compare(open, (compared) => this.see(compared));
    const isFillable = ({ target, locale, source }: ProjectDocument) =>
      target !== null || !this.kept.isEmpty(locale) || this.context.settings(source ?? '', locale).create === 0;
    const lacking = known.filter(({ document, lacks }) => this.kept.hasAny(document.locale, lacks));
    const waiting = [...lacking.map(({ document }) => document), ...first.results.flatMap(({ kept }) => kept ?? [])];
    const isLacking = new Set(lacking.map(({ document }) => document));
    for (const { document } of known) if (!isLacking.has(document)) this.recorded.done(document);
    for (const document of waiting) if (!isFillable(document)) this.recorded.done(document);
    const second = await this.compare(waiting.filter(isFillable), (compared) => this.fill(compared));
    for (const { source, target, locale } of documents) {
      if (source === null && target !== null && this.context.settings('', locale).deleteOrphaned)
        this.writes.push(...fileWrite(project, { path: target, text: null, reason: 'its source is gone' }));
    }
    for (const { document, findings } of [...known, ...first.results]) this.findingsOf.set(document, findings);
    const told = documents.flatMap((document) => {
      const findings = this.findingsOf.get(document);
      return findings === undefined ? [] : [{ document, findings }];
    });
    const others = [...first.findings, ...second.findings, ...records.findings];
    return [...project.findings, ...toldOnce(told), ...others, ...this.findings];
  }

  /** The documents that have to be looked at, and those that have not, unless what they lack is found elsewhere. */
  private unsettled(documents: readonly ProjectDocument[]) {
    const { settled } = this.context;
    const open: ProjectDocument[] = [];
    const known: (Settled & { readonly document: ProjectDocument })[] = [];
    for (const document of documents) {
      const own = this.moves.has(document) ? null : settled.of(document);
      if (own === null) open.push(document);
      else {
        for (const kept of own.kept) this.kept.add(document.locale, kept);
        this.forms.add({ locale: document.locale, form: own.form });
        known.push({ document, ...own });
      }
    }
    return { open, known };
  }

  /** Keeps for the next run which documents there is nothing to do with. What is left alone is looked at again, to be told again. */
  remember(writes: readonly PlannedWrite[]): void {
    const { settled, records } = this.context;
    const open = new Set([...writes.map(({ path }) => path), ...this.findings.map(({ path }) => path)]);
    for (const { document, key, ...found } of this.seen) {
      const { source, target, locale, expectedTarget } = document;
      const own = source === null ? [] : [records.pathOf(UNITS, source), records.pathOf(locale, source)];
      const findings = this.findingsOf.get(document);
      if (findings !== undefined && ![target ?? expectedTarget, ...own].some((path) => open.has(path)))
        settled.put(key, { ...found, findings });
    }
    settled.save();
  }

  /** All writes by their paths. */
  plannedWrites(): readonly PlannedWrite[] {
    return [...this.writes, ...this.recorded.finished()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private recordWritesOf(made: readonly MadeRecord[]): readonly PlannedWrite[] {
    const { project, records } = this.context;
    return sourceWrites(project, made, records).flatMap(({ path, text }) =>
      fileWrite(project, { path, text, reason: 'record' }).map((write) => (text === null ? write : packedWrite(write, text))),
    );
  }

  private async compare(documents: readonly ProjectDocument[], keep: (compared: Compared) => Promise<ProjectDocument | null>) {
    const { project, session, prepare, reading, records } = this.context;
    await prepare(documents);
    return runDocuments(project, documents, { session, reading, records, pairs: true, known: null, keep });
  }

  private async see(compared: Compared): Promise<ProjectDocument | null> {
    const { open, comparison } = compared;
    const { locale } = comparison;
    this.forms.add(comparison);
    const missing = comparison.statuses.flatMap((status) => (status.type === 'missing' ? [textHash(status.unit.source)] : []));
    const key = this.context.settled.keyOfRead(open);
    if (key !== null) {
      const kept = (open.record?.locale.kept ?? []).map(({ source, text }) => ({ source, text }));
      this.seen.push({ document: open.document, key, lacks: missing, form: comparison.form, kept });
    }
    const { settings } = this.optionsFor(open.document);
    const leaving = leavingPairs(comparison, settings).flatMap(keptTranslations);
    for (const own of [...(open.record?.locale.kept ?? []), ...leaving]) this.kept.add(locale, own);
    if (missing.length > 0) return open.document;
    await this.add(compared);
    this.recorded.done(open.document);
    return null;
  }

  private async fill(compared: Compared): Promise<null> {
    const { document } = compared.open;
    if (document.target === null) {
      const form = this.forms.of(document.locale);
      const page = await planPage(compared, { ...this.optionsFor(document), form });
      if (page !== null) this.writes.push(page.write);
      if (page !== null && page.made !== null) this.recorded.add(page.made);
    } else await this.add(compared);
    this.recorded.done(document);
    return null;
  }

  private async add(compared: Compared): Promise<void> {
    const { open } = compared;
    const own = await planDocument(compared, this.optionsFor(open.document));
    if (own === null) return;
    this.findings.push(...own.findings);
    const writes = documentWrite(compared, own, this.moves.has(open.document));
    this.writes.push(...writes);
    this.done.push(...writes.map(({ path }) => ({ path, locale: open.document.locale, ...own.done })));
    if (own.plain !== null) this.writes.push(...this.plainWrite(open.document.expectedTarget, own.plain));
    const made = madeRecord({ compared: { open, comparison: own.comparison }, edit: own.edit });
    if (made !== null) this.recorded.add(made);
  }

  /** The plain form of a document, below a folder of its own. */
  private plainWrite(path: string, text: string): readonly PlannedWrite[] {
    const { project } = this.context;
    return fileWrite(project, { path: `${project.config.sync.plainFolder}/${path}`, text, reason: 'plain form' });
  }

  private optionsFor({ source, locale }: ProjectDocument): PlanOptions {
    const { reading, commits, project, settings } = this.context;
    return {
      reading,
      commits,
      pinKeys: project.config.pins,
      form: formOf(project.config.form),
      usesKeys: () => this.keys.of(locale),
      isDoubled: project.config.form === 'both',
      notice: noticeOf(project.config.sync.notice, locale),
      settings: settings(source ?? '', locale),
      kept: (hash) => this.kept.of(locale, hash),
    };
  }
}

function noticeOf(notice: Project['config']['sync']['notice'], locale: Locale): PlanOptions['notice'] {
  const text = notice?.text[locale];
  return notice === null || text === undefined ? null : { style: notice.style, text };
}

/** The form that documents are to have: of both, the bilingual one stands in the place of the document. */
function formOf(form: Project['config']['form']): Form | null {
  return form === 'auto' ? null : form === 'both' ? 'bilingual' : form;
}

/** The documents whose localized file follows a source that was renamed. */
function movesIn(asked: readonly ProjectDocument[], documents: readonly ProjectDocument[]): ReadonlySet<ProjectDocument> {
  const before = new Map(asked.map(({ locale, source, target }) => [`${locale} ${source}`, target]));
  const isMoved = ({ source, target, locale, expectedTarget }: ProjectDocument) =>
    source !== null && target !== null && target !== expectedTarget && before.get(`${locale} ${source}`) === null;
  return new Set(documents.filter(isMoved));
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

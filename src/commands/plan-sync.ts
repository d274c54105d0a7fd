import type { Plan, PlannedWrite } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import { contentHash } from '../workspace/content-hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { KeptTranslations } from './kept-translations.ts';
import type { Selected } from './open-project.ts';
import { openRecords, type Records } from './open-records.ts';
import { PageForms } from './page-forms.ts';
import { type DocumentPlan, orphansLeaving, type PlanOptions, planDocument } from './plan-document.ts';
import { planPage } from './plan-page.ts';
import { type Compared, runDocuments, toldOnce } from './run-documents.ts';
import { isFinding, type Session } from './session.ts';
import { SourceCommits } from './source-commits.ts';
import { type SyncSettings, syncSettings } from './sync-settings.ts';
import { recordWrites, type ToRecord } from './write-records.ts';

/** What a sync is going to do, and what there is to tell of it. */
export interface SyncPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Localized documents that were looked at. */
  readonly documents: number;
  /** Of those that change. */
  readonly done: readonly DocumentDone[];
}

/** Plans everything that brings localized documents up to their sources; nothing is written. */
export async function planSync(session: Session, selected: Selected): Promise<SyncPlan> {
  const { project, documents: asked, reading } = selected;
  const { trusted, config, sources } = project;
  const records = (await openProjectRecords(project)) ?? openRecords(trusted, config.records, sources);
  const documents = await withRenames(project, asked, { reading, records });
  const commits = new SourceCommits(project);
  const planner = new Planner({ ...selected, session, records, commits, settings: await syncSettings(config) }, documents);
  try {
    const findings = await planner.run(documents);
    return { plan: { writes: planner.plannedWrites() }, findings, documents: documents.length, done: planner.done };
  } finally {
    await commits.close();
  }
}

/** What a plan depends on. */
interface Context extends Selected {
  readonly session: Session;
  readonly records: Records;
  readonly commits: SourceCommits;
  readonly settings: (path: string, locale: ProjectDocument['locale']) => SyncSettings;
}

/** Collects what is to be written, a document after the other. */
class Planner {
  readonly done: DocumentDone[] = [];
  private readonly context: Context;
  private readonly moves: ReadonlySet<ProjectDocument>;
  private readonly kept = new KeptTranslations();
  private readonly forms: PageForms;
  private readonly findings: Finding[] = [];
  private readonly writes: PlannedWrite[] = [];
  private readonly toRecord: ToRecord[] = [];

  constructor(context: Context, documents: readonly ProjectDocument[]) {
    this.context = context;
    this.forms = new PageForms(context.project.config.form);
    this.moves = movesIn(context.documents, documents);
  }

  /** What leaves one document may be what another one lacks: those that lack something are planned when all have been seen. */
  async run(documents: readonly ProjectDocument[]): Promise<readonly Finding[]> {
    const { project, records } = this.context;
    const first = await this.compare(documents, (compared) => this.see(compared));
    const isFillable = ({ target, locale, source }: ProjectDocument) =>
      target !== null || !this.kept.isEmpty(locale) || this.context.settings(source ?? '', locale).create === 0;
    const waiting = first.results.flatMap(({ kept }) => kept ?? []).filter(isFillable);
    const second = waiting.length === 0 ? null : await this.compare(waiting, (compared) => this.fill(compared));
    for (const { source, target, locale } of documents) {
      if (source === null && target !== null && this.context.settings('', locale).deleteOrphaned)
        this.writes.push(...fileWrite(project, { path: target, text: null, reason: 'its source is gone' }));
    }
    const told = [...first.findings, ...(second?.findings ?? []), ...records.findings];
    return [...project.findings, ...toldOnce(first.results), ...told, ...this.findings];
  }

  /** All writes by their paths. */
  plannedWrites(): readonly PlannedWrite[] {
    const { project, records } = this.context;
    const recorded = recordWrites(project, this.toRecord, records).flatMap(({ path, text }) =>
      fileWrite(project, { path, text, reason: 'record' }),
    );
    return [...this.writes, ...recorded].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private compare(documents: readonly ProjectDocument[], keep: (compared: Compared) => Promise<ProjectDocument | null>) {
    const { project, session, reading, records } = this.context;
    return runDocuments(project, documents, { session, reading, records, pairs: false, known: null, keep });
  }

  private async see(compared: Compared): Promise<ProjectDocument | null> {
    const { open, comparison } = compared;
    const { locale } = comparison;
    this.forms.add(comparison);
    const { settings } = this.optionsFor(open.document);
    for (const own of [...(open.record?.locale.kept ?? []), ...orphansLeaving(comparison, settings)]) this.kept.add(locale, own);
    if (comparison.statuses.some(({ type }) => type === 'missing')) return open.document;
    await this.add(compared);
    return null;
  }

  private async fill(compared: Compared): Promise<null> {
    const { document } = compared.open;
    if (document.target === null) {
      const form = this.forms.of(document.locale);
      const page = await planPage(compared, { ...this.optionsFor(document), form });
      if (page !== null) this.writes.push(page);
    } else await this.add(compared);
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
    this.toRecord.push({ compared: { open, comparison: own.comparison }, edit: own.edit });
  }

  private optionsFor({ source, locale }: ProjectDocument): PlanOptions {
    const { reading, commits, project, settings } = this.context;
    return {
      reading,
      commits,
      pinKeys: project.config.pins,
      settings: settings(source ?? '', locale),
      kept: (hash) => this.kept.of(locale, hash),
    };
  }
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

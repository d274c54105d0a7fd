import type { Plan, PlannedWrite } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import { textHash } from '../workspace/hash.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { KeptTranslations } from './kept-translations.ts';
import { KeyUsage } from './key-usage.ts';
import { keptTranslations, leavingPairs } from './leaving-pairs.ts';
import type { Selected } from './open-project.ts';
import { openRecords, type Records } from './open-records.ts';
import { PageForms } from './page-forms.ts';
import type { PlanOptions } from './plan-document.ts';
import { type PlanContext, planOptions } from './plan-options.ts';
import { PlannedDocuments } from './planned-documents.ts';
import { type Compared, type DocumentFindings, runDocuments, toldOnce } from './run-documents.ts';
import type { Session } from './session.ts';
import { type Settled, SettledDocuments } from './settled-documents.ts';
import { SourceCommits } from './source-commits.ts';
import { syncSettings } from './sync-settings.ts';

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
    const writes = planner.planned.planned();
    planner.remember(writes);
    return { plan: { writes }, findings, documents: documents.length, done: planner.planned.done };
  } finally {
    await commits.close();
  }
}

/** What a plan depends on. */
interface Context extends Selected, PlanContext {
  readonly session: Session;
  readonly prepare: Prepare;
  readonly records: Records;
  readonly settled: SettledDocuments;
}

/** Plans the documents of a project: in a second pass those that may get what leaves others. */
class Planner {
  readonly planned: PlannedDocuments;
  private readonly context: Context;
  private readonly moves: ReadonlySet<ProjectDocument>;
  private readonly kept = new KeptTranslations();
  private readonly forms: PageForms;
  private readonly keys: KeyUsage;
  private readonly findingsOf = new Map<ProjectDocument, DocumentFindings>();
  /** What was looked at, and the sources of what is missing in it. */
  private readonly seen: (Omit<Settled, 'findings'> & { readonly document: ProjectDocument; readonly key: string })[] = [];

  constructor(context: Context, documents: readonly ProjectDocument[]) {
    this.context = context;
    this.planned = new PlannedDocuments(context.project, documents, context.records);
    this.forms = new PageForms(context.project.config.form);
    this.keys = new KeyUsage(context.project, documents);
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
    for (const { document } of known) if (!isLacking.has(document)) this.planned.looked(document);
    for (const document of waiting) if (!isFillable(document)) this.planned.looked(document);
    const second = await this.compare(waiting.filter(isFillable), (compared) => this.fill(compared));
    for (const { source, target, locale } of documents) {
      if (source === null && target !== null && this.context.settings('', locale).deleteOrphaned)
        this.planned.remove(target, 'its source is gone');
    }
    for (const { document, findings } of [...known, ...first.results]) this.findingsOf.set(document, findings);
    const told = documents.flatMap((document) => {
      const findings = this.findingsOf.get(document);
      return findings === undefined ? [] : [{ document, findings }];
    });
    const others = [...first.findings, ...second.findings, ...records.findings];
    return [...project.findings, ...toldOnce(told), ...others, ...this.planned.findings];
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
    const open = new Set([...writes.map(({ path }) => path), ...this.planned.findings.map(({ path }) => path)]);
    for (const { document, key, ...found } of this.seen) {
      const { source, target, locale, expectedTarget } = document;
      const own = source === null ? [] : [records.pathOf(UNITS, source), records.pathOf(locale, source)];
      const findings = this.findingsOf.get(document);
      if (findings !== undefined && ![target ?? expectedTarget, ...own].some((path) => open.has(path)))
        settled.put(key, { ...found, findings });
    }
    settled.save();
  }

  private async compare(documents: readonly ProjectDocument[], keep: (compared: Compared) => Promise<ProjectDocument | null>) {
    const { project, session, prepare, reading, records } = this.context;
    await prepare(documents);
    return runDocuments(project, documents, { session, reading, records, pairs: true, history: null, keep });
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
    this.planned.looked(open.document);
    return null;
  }

  private async fill(compared: Compared): Promise<null> {
    const { document } = compared.open;
    if (document.target === null) {
      const form = this.forms.of(document.locale);
      await this.planned.create(compared, { ...this.optionsFor(document), form });
    } else await this.add(compared);
    this.planned.looked(document);
    return null;
  }

  private async add(compared: Compared): Promise<void> {
    const { document } = compared.open;
    await this.planned.add(compared, { ...this.optionsFor(document), isMove: this.moves.has(document) });
  }

  private optionsFor(document: ProjectDocument): PlanOptions {
    const { locale } = document;
    return planOptions(this.context, document, {
      kept: (hash) => this.kept.of(locale, hash),
      usesKeys: () => this.keys.of(locale),
    });
  }
}

/** The documents whose localized file follows a source that was renamed. */
function movesIn(asked: readonly ProjectDocument[], documents: readonly ProjectDocument[]): ReadonlySet<ProjectDocument> {
  const before = new Map(asked.map(({ locale, source, target }) => [`${locale} ${source}`, target]));
  const isMoved = ({ source, target, locale, expectedTarget }: ProjectDocument) =>
    source !== null && target !== null && target !== expectedTarget && before.get(`${locale} ${source}`) === null;
  return new Set(documents.filter(isMoved));
}

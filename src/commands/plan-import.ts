import { isSideFile } from '../formats/is-side-file.ts';
import type { HandBackDocument, HandBackUnit } from '../model/hand-back-report.ts';
import type { HandOffDocument } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import { fileWarning } from '../workspace/file-finding.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import type { Filling } from './filling.ts';
import { renamedSince } from './handed-documents.ts';
import { KeptTranslations } from './kept-translations.ts';
import { KeyUsage } from './key-usage.ts';
import type { Selected } from './open-project.ts';
import { openRecords, type Records } from './open-records.ts';
import { PageForms } from './page-forms.ts';
import { type PlanContext, planOptions } from './plan-options.ts';
import { PlannedDocuments } from './planned-documents.ts';
import { withUnplaced } from './returned-texts.ts';
import { type Compared, runDocuments, toldOnce } from './run-documents.ts';
import type { Session } from './session.ts';
import { SourceCommits } from './source-commits.ts';
import { syncSettings } from './sync-settings.ts';
import { type TakenBack, type TakenUnit, takeBack } from './take-back.ts';

/** What came back of one document, in one file. */
export interface HandBack {
  /** Name of the file, as it was given. */
  readonly file: string;
  readonly locale: Locale;
  readonly document: HandOffDocument;
}

/** What an import is going to do. */
export interface ImportPlan {
  readonly plan: Plan;
  readonly documents: readonly HandBackDocument[];
  readonly findings: readonly Finding[];
}

/** What an import depends on besides the project. */
interface ImportOptions {
  readonly session: Session;
  readonly overwrite: boolean;
}

/** Plans how translations that came back go into their documents and records; nothing is written. */
export async function planImport(
  selected: Selected,
  handBacks: readonly HandBack[],
  { session, overwrite }: ImportOptions,
): Promise<ImportPlan> {
  const { project, reading } = selected;
  const records = (await openProjectRecords(project)) ?? openRecords(project.trusted, project.config.records, project.sources);
  const commits = new SourceCommits(project);
  const settings = await syncSettings(project.config);
  const documents = await withRenames(project, selected.documents, { reading, records });
  const { asked, strange } = await byDocument(documents, handBacks, (handed) =>
    renamedSince(project, handed, { reading, records }),
  );
  const forms = await formsOf(selected);
  const importer = new Importer({
    project,
    reading,
    commits,
    settings,
    records,
    forms,
    overwrite,
    documents: [...asked.keys()],
    keys: new KeyUsage(project, documents),
  });
  try {
    const { results, findings } = await runDocuments(project, [...asked.keys()], {
      session,
      reading,
      records,
      pairs: true,
      history: null,
      keep: (compared) => importer.take(compared, asked.get(compared.open.document) ?? []),
    });
    const sides = [...asked.keys()].flatMap(sideFileTold);
    const told = [
      ...sides,
      ...project.findings,
      ...toldOnce(results),
      ...findings,
      ...records.findings,
      ...importer.planned.findings,
    ];
    const took = results.flatMap(({ document, kept }) => kept ?? refusedWhole(asked.get(document) ?? [], 'that can be read'));
    const all = [...took, ...refusedWhole(strange, 'that is a source document of the project')];
    return { plan: { writes: importer.planned.planned() }, documents: all, findings: told };
  } finally {
    await commits.close();
  }
}

/** The forms of the documents that are there: they say which one a new page gets. */
async function formsOf({ project }: Selected): Promise<PageForms> {
  const forms = new PageForms(project.config.form);
  if (project.config.form !== 'auto') return forms;
  const { isBilingual } = await import('../formats/bilingual-markdown.ts');
  for (const { target, locale } of project.documents) {
    const content = target === null ? null : project.files.read(target);
    if (content !== null && 'text' in content) forms.add({ locale, form: isBilingual(content.text) ? 'bilingual' : 'plain' });
  }
  return forms;
}

/** Takes back documents, one after the other. */
class Importer {
  readonly planned: PlannedDocuments;
  private readonly context: PlanContext & {
    readonly records: Records;
    /** Those that something came back for. */
    readonly documents: readonly ProjectDocument[];
    readonly forms: PageForms;
    readonly keys: KeyUsage;
    readonly overwrite: boolean;
  };

  constructor(context: Importer['context']) {
    this.context = context;
    this.planned = new PlannedDocuments(context.project, context.documents, context.records);
  }

  async take(compared: Compared, handBacks: readonly HandBack[]): Promise<readonly HandBackDocument[]> {
    const { open, comparison } = compared;
    const { source, document, record } = open;
    if (source === null) return [];
    const { sourceLocale } = this.context.project;
    const asked = { source, comparison, record, sourceLocale, locale: document.locale, overwrite: this.context.overwrite };
    const back = takeBack(handBacks, asked);
    const placed = await this.plan(compared, back);
    return handBacks.map(({ file, locale }, at) => ({
      file,
      source: source.path,
      locale,
      units: (back.files[at] ?? []).map((unit) => toldOf(unit, placed)),
    }));
  }

  /** Plans the document with all that came back for it; those of them that stand in it by then. */
  private async plan(compared: Compared, { returned, homeless }: TakenBack): Promise<ReadonlySet<Filling>> {
    const { document, record } = compared.open;
    const kept = new KeptTranslations();
    for (const own of record?.locale.kept ?? []) kept.add(document.locale, own);
    if (returned.size + homeless.length === 0) return new Set();
    const plan = planOptions(this.context, document, {
      kept: (hash) => kept.of(document.locale, hash),
      usesKeys: () => this.context.keys.of(document.locale),
    });
    // What is mechanical, and what lost its source, is for the next sync: what comes back is told as it is, and nothing else goes.
    const options = { ...plan, settings: { ...plan.settings, carryOver: false, orphans: 'keep' as const }, returned, homeless };
    const form = this.context.forms.of(document.locale);
    const placed =
      document.target === null
        ? await this.planned.create(compared, { ...options, form })
        : await this.planned.add(compared, { ...options, isMove: false });
    if (placed !== null) return placed;
    const none = new Set<Filling>();
    this.planned.record(compared, (own) => ({
      ...own,
      target: own.target || document.expectedTarget,
      kept: withUnplaced(own.kept, { after: compared.comparison, placed: none }, options),
    }));
    return none;
  }
}

/** What came back for each document of the project, and for none. */
async function byDocument(
  documents: readonly ProjectDocument[],
  handBacks: readonly HandBack[],
  renamed: (handed: readonly HandOffDocument[]) => Promise<ReadonlyMap<string, string>>,
) {
  const known = new Map(documents.map((document) => [`${document.locale} ${document.source}`, document]));
  const sources = new Set(documents.map(({ source }) => source));
  const gone = handBacks.flatMap(({ document }) => (sources.has(document.path) ? [] : [document]));
  const names = gone.length === 0 ? new Map<string, string>() : await renamed(gone);
  const asked = new Map<ProjectDocument, HandBack[]>();
  const strange: HandBack[] = [];
  for (const handBack of handBacks) {
    const { path } = handBack.document;
    const document = known.get(`${handBack.locale} ${names.get(path) ?? path}`);
    const own = document === undefined ? strange : asked.get(document);
    if (own !== undefined) own.push(handBack);
    else if (document !== undefined) asked.set(document, [handBack]);
  }
  return { asked, strange };
}

/** Only people know how a file of texts by key has to look in another language. */
function sideFileTold({ source, expectedTarget, locale }: ProjectDocument): readonly Finding[] {
  if (source === null || !isSideFile(source)) return [];
  const message = `Expected a page, found a file of texts by key, which nobody but you can write: the records keep what came back for \`${expectedTarget}\``;
  return [{ ...fileWarning('import', source, message), locale }];
}

/** A document that cannot take anything back. */
function refusedWhole(handBacks: readonly HandBack[], expected: string): readonly HandBackDocument[] {
  return handBacks.map(({ file, locale, document }) => ({
    file,
    source: document.path,
    locale,
    units: document.units.map(({ id, place }) => ({
      id,
      place,
      outcome: 'refused',
      reason: `Expected a file ${expected}, found \`${document.path}\``,
      warnings: [],
    })),
  }));
}

/** What was accepted and stands in no document is kept in the records. */
function toldOf(
  { unit: { id, place }, outcome, reason, warnings, filling }: TakenUnit,
  placed: ReadonlySet<Filling>,
): HandBackUnit {
  const isOpen = outcome === 'accepted' || outcome === 'stale';
  return { id, place, outcome: isOpen && filling !== null && !placed.has(filling) ? 'kept' : outcome, reason, warnings };
}

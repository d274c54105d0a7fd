import type {
  DashboardDocument,
  DashboardFinding,
  DashboardHistory,
  DashboardLocale,
  DashboardOverview,
  DocumentCell,
  DocumentRow,
  RuleFigures,
  WorkRow,
} from '../../model/dashboard.ts';
import { DASHBOARD_VERSION } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import { compareText } from '../../text/compare-text.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { byUrgency } from '../../text/urgency.ts';
import { dataFile, documentFileName, type SiteFile } from './data-file.ts';
import { debtByAge } from './debt-by-age.ts';
import { sumFigures } from './figures.ts';
import { SearchIndex } from './search-index.ts';
import { byCounts, byFindingSeverity, countSeverities } from './severity-counts.ts';

/** Rows in one file: some hundred kilobytes. */
const CHUNK = 2000;
/** How many documents and sentences the first page names. */
const MOST_NAMED = 10;

/** A document with what there is to do in it. */
export interface DocumentFacts {
  readonly document: DashboardDocument;
  readonly work: readonly WorkRow[];
  /** In all languages together; left out without traffic. */
  readonly views?: number;
}

/** What is known of a locale but for its documents. */
export type LocaleFacts = Pick<DashboardLocale, 'tag' | 'label' | 'direction'>;

/** All of an overview that is not made of documents and findings. */
export interface ProjectFacts
  extends Pick<DashboardOverview, 'project' | 'date' | 'commit' | 'sourceLocale' | 'sourceDirection' | 'change' | 'traffic'> {
  readonly locales: readonly LocaleFacts[];
  /** What each rule expects. */
  readonly summaries: ReadonlyMap<string, string>;
  /** Null: it could not be read. */
  readonly history: DashboardHistory | null;
}

/** The data of a site: documents are written as they come, and lists of all of them at the end. */
export class SiteData {
  private readonly write: (file: SiteFile) => void;
  private readonly documents: { readonly row: DocumentRow; readonly toDo: number }[] = [];
  private readonly work: WorkRow[] = [];
  private readonly findings: DashboardFinding[] = [];
  private readonly shared = new Map<string, readonly DashboardDocument[]>();
  private readonly tags: readonly Locale[];
  private readonly search: SearchIndex;

  /** `paths`: those of all documents that are going to be added. */
  constructor({ write, paths, tags }: { write: (file: SiteFile) => void; paths: Iterable<string>; tags: readonly Locale[] }) {
    this.write = write;
    this.tags = tags;
    const seen = new Set<string>();
    const all = [...paths];
    this.search = new SearchIndex({ paths: all, tags });
    for (const path of all) {
      const name = fingerprint(path);
      if (seen.has(name)) this.shared.set(`doc-${name}`, []);
      seen.add(name);
    }
  }

  /** Adds a document with all its locales, once. */
  add({ document, work, views }: DocumentFacts): void {
    const [path, isOrphan, cells] = rowOf(document, this.tags);
    const row: DocumentRow = views === undefined ? [path, isOrphan, cells] : [path, isOrphan, cells, views];
    const toDo = document.locales.reduce((sum, { figures }) => sum + figures[9] + figures[11] + figures[12], 0);
    this.documents.push({ row, toDo });
    for (const item of work) this.work.push(item);
    for (const { findings } of document.locales) this.addFindings(findings);
    this.search.add(document);
    const name = documentFileName(document.path);
    const shared = this.shared.get(name);
    if (shared === undefined) this.write(dataFile(name, { documents: [document] }));
    else this.shared.set(name, [...shared, document]);
  }

  /** Adds findings that are of no document. */
  addFindings(findings: readonly DashboardFinding[]): void {
    // One by one: a document may have more of them than a call may have arguments.
    for (const finding of findings) this.findings.push(finding);
  }

  /** Writes the lists and the overview, which it gives. */
  finish(project: ProjectFacts): DashboardOverview {
    for (const [name, documents] of this.shared) this.write(dataFile(name, { documents }));
    this.documents.sort((a, b) => compareText(a.row[0], b.row[0]));
    const rows = this.documents.map(({ row }) => row);
    const { history, locales, summaries, ...facts } = project;
    const overview: DashboardOverview = {
      version: DASHBOARD_VERSION,
      ...facts,
      documents: rows.length,
      locales: locales.map((own, at) => this.localeWith(own, { at, rows, now: Date.parse(facts.date) / 1000 })),
      rules: this.rulesWith(summaries),
      worst: [...this.documents]
        .sort((a, b) => b.toDo - a.toDo)
        .slice(0, MOST_NAMED)
        .filter(({ toDo }) => toDo > 0)
        .map(({ row }) => row),
      oldest: oldestOf(this.work),
      chunks: { documents: this.chunks('documents', rows, (documents) => ({ documents })) },
      points: history?.points.length ?? null,
    };
    this.search.finish(this.write);
    this.write(dataFile('history', history ?? { points: [] }));
    this.write(dataFile('overview', overview));
    return overview;
  }

  private localeWith(
    own: LocaleFacts,
    { at, rows, now }: { readonly at: number; readonly rows: readonly DocumentRow[]; readonly now: number },
  ): DashboardLocale {
    const inLocale = rows.map(([, isOrphan, cells]) => ({ isOrphan, cell: cells[at] ?? null }));
    const cells = inLocale.flatMap(({ isOrphan, cell }) => (isOrphan === 1 || cell === null ? [] : [cell]));
    const items = this.work.filter((item) => item[1] === at).sort(byUrgency);
    const listed = (status: 'stale' | 'missing') =>
      this.chunks(
        `work-${at}-${status}`,
        items.filter((item) => item[3] === status),
        (some) => ({ items: some }),
      );
    return {
      ...own,
      documents: cells.length,
      pagesMissing: cells.filter(([hasTarget]) => hasTarget === 0).length,
      figures: sumFigures(inLocale.flatMap(({ cell }) => (cell === null ? [] : [cell[2]]))),
      work: { stale: listed('stale'), missing: listed('missing') },
      ages: debtByAge(items, now),
    };
  }

  private rulesWith(summaries: ReadonlyMap<string, string>): readonly RuleFigures[] {
    const rules = new Map<string, DashboardFinding[]>();
    for (const finding of this.findings) {
      const known = rules.get(finding[0]);
      if (known === undefined) rules.set(finding[0], [finding]);
      else known.push(finding);
    }
    const figures = Array.from(rules, ([rule, findings]) => ({
      rule,
      findings,
      ...countSeverities(findings.map(([, severity]) => severity)),
    })).sort((a, b) => byCounts(a, b) || compareText(a.rule, b.rule));
    return figures.map(({ rule, findings, error, warning, info }, at) => {
      const chunks = this.chunks(`findings-${at}`, findings.sort(bySeverity), (some) => ({ findings: some }));
      return { rule, summary: summaries.get(rule) ?? null, error, warning, info, chunks };
    });
  }

  /** Writes rows in files of {@link CHUNK}; how many files that are. */
  private chunks<Row>(name: string, rows: readonly Row[], of: (some: readonly Row[]) => object): number {
    const count = Math.ceil(rows.length / CHUNK);
    for (let at = 0; at < count; at += 1) this.write(dataFile(`${name}-${at}`, of(rows.slice(at * CHUNK, (at + 1) * CHUNK))));
    return count;
  }
}

function rowOf({ path, isOrphan, locales }: DashboardDocument, tags: readonly Locale[]): DocumentRow {
  const cells = new Map(
    locales.map(({ locale, target, findings, figures }): [Locale, DocumentCell] => [
      locale,
      [target === null ? 0 : 1, findings.length, figures],
    ]),
  );
  return [path, isOrphan ? 1 : 0, tags.map((tag) => cells.get(tag) ?? null)];
}

function oldestOf(work: readonly WorkRow[]): readonly WorkRow[] {
  return work
    .filter(([, , , status, severity, , , , since]) => status === 'stale' && severity !== 'cosmetic' && since !== null)
    .sort((a, b) => (a[8] ?? 0) - (b[8] ?? 0) || byUrgency(a, b))
    .slice(0, MOST_NAMED);
}

function bySeverity(a: DashboardFinding, b: DashboardFinding): number {
  return byFindingSeverity(a[1], b[1]) || compareText(a[2], b[2]) || (a[3] ?? 0) - (b[3] ?? 0);
}

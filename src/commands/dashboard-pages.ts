import { judge } from '../checks/judge.ts';
import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { DashboardFinding } from '../model/dashboard.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { LinkQuestions } from './asked-links.ts';
import { documentFacts } from './dashboard-document.ts';
import type { DebtAges } from './debt-ages.ts';
import type { KeptPages } from './kept-pages.ts';
import type { OpenPolicy } from './open-policy.ts';
import { pagePath } from './page-path.ts';
import { qualityDrafts } from './quality-drafts.ts';
import type { Reading } from './read-source.ts';
import type { Compared } from './run-documents.ts';
import type { Surroundings } from './surroundings.ts';

/** Comparisons that are checked together: thousands of them whole are gigabytes. */
const BATCH = 200;

/** What pages depend on besides their documents. */
interface Options {
  readonly reading: Reading;
  readonly open: OpenPolicy;
  readonly surroundings: Surroundings;
  readonly ages: DebtAges;
  /** Keeps each document for the next build; null: nothing is kept. */
  readonly kept: KeptPages | null;
  /** Takes a document when all its locales are there, in no order. */
  readonly take: (facts: DocumentFacts) => void;
}

/** Puts the locales of each document together, checks them, and hands them on; nothing of a document is kept. */
export class DashboardPages {
  private readonly project: Project;
  private readonly options: Options;
  private readonly open = new Map<string, Compared[]>();
  private readonly expected = new Map<string, number>();
  private readonly documentOf = new Map<string, string>();
  private ready: (readonly [path: string, group: readonly Compared[]])[] = [];
  private waiting = 0;

  constructor(project: Project, documents: readonly ProjectDocument[], options: Options) {
    this.project = project;
    this.options = options;
    for (const document of documents) {
      const path = pagePath(document);
      this.expected.set(path, (this.expected.get(path) ?? 0) + 1);
      for (const own of [document.source, document.target]) if (own !== null) this.documentOf.set(own, path);
    }
  }

  /** Paths of all documents: those of their sources, and of localized files whose source is gone. */
  get paths(): Iterable<string> {
    return this.expected.keys();
  }

  /** Adds a document in one locale. */
  readonly add = async (compared: Compared): Promise<void> => {
    const path = pagePath(compared.open.document);
    const group = [...(this.open.get(path) ?? []), compared];
    if (group.length < (this.expected.get(path) ?? 0)) {
      this.open.set(path, group);
      return;
    }
    this.open.delete(path);
    this.ready.push([path, group]);
    this.waiting += group.length;
    if (this.waiting >= BATCH) await this.flush();
  };

  /** Hands on what is left. */
  async finish(): Promise<void> {
    this.ready.push(...this.open);
    this.open.clear();
    await this.flush();
  }

  /** Findings about files as pages take them, judged by the policy. */
  async judged(findings: readonly Finding[]): Promise<readonly DashboardFinding[]> {
    return [...(await this.findings([], findings, new Map())).values()].flat();
  }

  private async flush(): Promise<void> {
    const groups = this.ready;
    this.ready = [];
    this.waiting = 0;
    const compared = groups.flatMap(([, group]) => group);
    const questions = new Map(groups.map(([path]) => [path, new LinkQuestions()]));
    const findings = await this.findings(compared, [], questions);
    const { sourceLocale, locales } = this.project;
    const findingsOf = ({ open: { document } }: Compared) => findings.get(placeKey(pagePath(document), document.locale)) ?? [];
    for (const [path, group] of groups) {
      const ages = await this.options.ages.of(path, group);
      const sinceOf = ({ id }: Unit) => ages.get(id) ?? null;
      const facts = documentFacts(path, group, { sourceLocale, locales, findingsOf, sinceOf });
      const links = questions.get(path)?.asked ?? { found: [], anchors: [] };
      if (group.length === this.expected.get(path)) await this.options.kept?.put(group, { facts, links });
      this.options.take(facts);
    }
  }

  /** What is wrong, by document and locale. */
  private async findings(
    compared: readonly Compared[],
    findings: readonly Finding[],
    questions: ReadonlyMap<string, LinkQuestions>,
  ): Promise<ReadonlyMap<string, readonly DashboardFinding[]>> {
    const { project } = this;
    const { reading, open, surroundings } = this.options;
    const { policy, terminology } = open;
    const checked = { compared, findings, records: null };
    const questionsOf = ({ open }: Compared) => questions.get(pagePath(open.document)) ?? null;
    const { sourceLocale } = project;
    const drafts = await qualityDrafts(project, checked, {
      sourceLocale,
      policy,
      terminology,
      reading,
      questionsOf,
      surroundings,
    });
    const found = new Map<string, DashboardFinding[]>();
    // A budget is of the project as a whole: what it tolerates is told all the same.
    for (const finding of judge(drafts, { ...policy, budgets: [] }, hashOfAll).findings) {
      const { rule, severity, path, place, unit, locale, message } = finding;
      const document = this.documentOf.get(path) ?? null;
      const at = locale === null ? null : project.locales.indexOf(locale);
      const key = placeKey(document ?? path, locale);
      const row: DashboardFinding = [rule, severity, path, place?.line ?? null, document, at, unit, message];
      addToGroup(found, key, row);
    }
    return found;
  }
}

function placeKey(path: string, locale: Locale | null): string {
  return JSON.stringify([path, locale]);
}

import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { Unit } from '../model/unit.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { type AskedLinks, LinkQuestions } from './asked-links.ts';
import { documentFacts } from './dashboard-document.ts';
import type { DebtAges } from './debt-ages.ts';
import { type FindingOptions, PageFindings } from './page-findings.ts';
import { pagePath } from './page-path.ts';
import type { Compared } from './run-documents.ts';

/** Comparisons that are checked together: thousands of them whole are gigabytes. */
const BATCH = 200;

/** What pages depend on besides their documents. */
interface Options extends FindingOptions {
  readonly ages: DebtAges;
  /** Takes each page when all its locales are there, in no order. */
  readonly take: (page: MadePage) => void | Promise<void>;
}

/** A page that was made. */
export interface MadePage {
  /** Its document in all locales. */
  readonly group: readonly Compared[];
  /** Whether all locales could be compared. */
  readonly isWhole: boolean;
  readonly facts: DocumentFacts;
  readonly links: AskedLinks;
}

/** Puts the locales of each document together, checks them, and hands them on; nothing of a document is kept. */
export class DashboardPages {
  private readonly project: Project;
  private readonly options: Options;
  private readonly open = new Map<string, Compared[]>();
  private readonly expected = new Map<string, number>();
  private readonly findings: PageFindings;
  private ready: (readonly [path: string, group: readonly Compared[]])[] = [];
  private waiting = 0;

  constructor(project: Project, documents: readonly ProjectDocument[], options: Options) {
    this.project = project;
    this.options = options;
    this.findings = new PageFindings(project, documents, options);
    for (const document of documents) {
      const path = pagePath(document);
      this.expected.set(path, (this.expected.get(path) ?? 0) + 1);
    }
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

  private async flush(): Promise<void> {
    const groups = this.ready;
    this.ready = [];
    this.waiting = 0;
    const compared = groups.flatMap(([, group]) => group);
    const questions = new Map(groups.map(([path]) => [path, new LinkQuestions()]));
    const findingsOf = await this.findings.in(compared, questions);
    const { sourceLocale, locales } = this.project;
    for (const [path, group] of groups) {
      const ages = await this.options.ages.of(path, group);
      const sinceOf = ({ id }: Unit) => ages.get(id) ?? null;
      const facts = documentFacts(path, group, { sourceLocale, locales, findingsOf, sinceOf });
      const links = questions.get(path)?.asked ?? { found: [], anchors: [] };
      await this.options.take({ group, isWhole: group.length === this.expected.get(path), facts, links });
    }
  }
}

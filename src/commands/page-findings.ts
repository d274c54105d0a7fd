import { judge } from '../checks/judge.ts';
import type { DashboardFinding } from '../model/dashboard.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { LinkQuestions } from './asked-links.ts';
import type { OpenPolicy } from './open-policy.ts';
import { pagePath } from './page-path.ts';
import { qualityDrafts } from './quality-drafts.ts';
import type { Reading } from './read-source.ts';
import type { Compared } from './run-documents.ts';
import type { Surroundings } from './surroundings.ts';

/** What findings depend on besides the documents. */
export interface FindingOptions {
  readonly reading: Reading;
  readonly open: OpenPolicy;
  readonly surroundings: Surroundings;
}

/** Finds what is wrong with documents as their pages tell it: judged by the policy, each with the document that it is about. */
export class PageFindings {
  private readonly project: Project;
  private readonly options: FindingOptions;
  private readonly documentOf = new Map<string, string>();

  constructor(project: Project, documents: readonly ProjectDocument[], options: FindingOptions) {
    this.project = project;
    this.options = options;
    for (const document of documents)
      for (const own of [document.source, document.target]) if (own !== null) this.documentOf.set(own, pagePath(document));
  }

  /**
   * What checks find in documents that were compared, as a function of the document. What they ask about other files is noted in the `questions`
   * of their page.
   */
  async in(
    compared: readonly Compared[],
    questions: ReadonlyMap<string, LinkQuestions>,
  ): Promise<(compared: Compared) => readonly DashboardFinding[]> {
    const found = await this.found(compared, [], questions);
    return ({ open: { document } }) => found.get(placeKey(pagePath(document), document.locale)) ?? [];
  }

  /** Findings about files. */
  async judged(findings: readonly Finding[]): Promise<readonly DashboardFinding[]> {
    return [...(await this.found([], findings, new Map())).values()].flat();
  }

  /** What is wrong, by document and locale. */
  private async found(
    compared: readonly Compared[],
    findings: readonly Finding[],
    questions: ReadonlyMap<string, LinkQuestions>,
  ): Promise<ReadonlyMap<string, readonly DashboardFinding[]>> {
    const { sourceLocale, locales } = this.project;
    const { open, ...options } = this.options;
    const { policy, terminology } = open;
    const checked = { compared, findings, records: null };
    const questionsOf = (one: Compared) => questions.get(pagePath(one.open.document)) ?? null;
    const drafts = await qualityDrafts(this.project, checked, { ...options, sourceLocale, policy, terminology, questionsOf });
    const found = new Map<string, DashboardFinding[]>();
    // A budget is of the project as a whole: what it tolerates is told all the same.
    for (const finding of judge(drafts, { ...policy, budgets: [] }, hashOfAll).findings) {
      const { rule, severity, path, place, unit, locale, message } = finding;
      const document = this.documentOf.get(path) ?? null;
      const at = locale === null ? null : locales.indexOf(locale);
      const row: DashboardFinding = [rule, severity, path, place?.line ?? null, document, at, unit, message];
      addToGroup(found, placeKey(document ?? path, locale), row);
    }
    return found;
  }
}

function placeKey(path: string, locale: Locale | null): string {
  return JSON.stringify([path, locale]);
}

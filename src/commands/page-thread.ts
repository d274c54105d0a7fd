import { ALL_RULES } from '../checks/all-rules.ts';
import type { Finding } from '../model/report.ts';
import { workInThread } from '../workspace/own-threads.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords } from './compare-project.ts';
import { KnownOrigins } from './known-origins.ts';
import { makePages } from './make-pages.ts';
import { openPolicy } from './open-policy.ts';
import { openSelected } from './open-project.ts';
import { type PageText, PageTexts } from './page-texts.ts';
import { ProjectHistory } from './project-history.ts';
import type { DocumentFindings } from './run-documents.ts';
import { surroundingsIn } from './surroundings.ts';
import { type ThreadStart, threadSession } from './thread-session.ts';

/** What a thread that makes pages is told at its start. */
export interface PageThreadStart extends ThreadStart {
  /** All that histories depend on: the commits that are checked out. */
  readonly states: string;
}

/** What came of documents. */
export interface PagesMade {
  readonly pages: readonly PageText[];
  /** What there is to tell of each document, in their order. */
  readonly told: readonly DocumentFindings[];
  readonly findings: readonly Finding[];
}

/** The work of a thread that makes pages: those of the documents that it is sent. */
export function makePagesInThread(): Promise<void> {
  return workInThread(async ({ states, ...own }: PageThreadStart) => {
    const session = threadSession(own);
    const { project, reading } = await openSelected(session, { paths: [], locales: [] });
    const open = await openPolicy(
      project,
      ALL_RULES.map(({ rule }) => rule),
    );
    const records = await openProjectRecords(project);
    const history = new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
    const texts = new PageTexts(project, { session, reading, records, history, states });
    const making = { session, project, reading, records, open, history, surroundings: surroundingsIn(project, history) };
    return async (documents: readonly ProjectDocument[]): Promise<PagesMade> => {
      const pages: PageText[] = [];
      const { results, findings } = await makePages(documents, making, async ({ group, isWhole, ...page }) => {
        const text = await texts.of(group, page);
        pages.push(isWhole ? text : { ...text, key: null });
      });
      return { pages, told: results.map((result) => result.findings), findings };
    };
  });
}

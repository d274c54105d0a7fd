import type { Project, ProjectDocument } from '../workspace/project.ts';
import { DashboardPages, type MadePage } from './dashboard-pages.ts';
import { debtAges } from './debt-ages.ts';
import type { OpenPolicy } from './open-policy.ts';
import type { Records } from './open-records.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Reading } from './read-source.ts';
import { runDocuments } from './run-documents.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** What pages are made with: the same for all of a project. */
export interface PageMaking {
  readonly session: Session;
  readonly project: Project;
  readonly reading: Reading;
  readonly records: Records | null;
  readonly open: OpenPolicy;
  readonly history: ProjectHistory;
  readonly surroundings: Surroundings;
}

/**
 * Compares and checks documents, of each page all or none, and hands on the pages, in no order. Gives what there is to tell of the
 * documents, in their order.
 */
export async function makePages(
  documents: readonly ProjectDocument[],
  { open, surroundings, ...making }: PageMaking,
  take: (page: MadePage) => void | Promise<void>,
): Promise<Awaited<ReturnType<typeof runDocuments<void>>>> {
  const { project, reading, history } = making;
  const pages = new DashboardPages(project, documents, { reading, open, surroundings, ages: debtAges(history), take });
  const run = await runDocuments(project, documents, { ...making, pairs: true, keep: pages.add });
  await pages.finish();
  return run;
}

import { workInThread } from '../workspace/own-threads.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords } from './compare-project.ts';
import { documentKeys } from './document-keys.ts';
import { KnownOrigins } from './known-origins.ts';
import { makeStatuses, type StatusesMade } from './make-statuses.ts';
import { openSelected } from './open-project.ts';
import { ProjectHistory } from './project-history.ts';
import { type ThreadStart, threadSession } from './thread-session.ts';

/** What a thread that compares documents is told at its start. */
export interface StatusThreadStart extends ThreadStart {
  /** What all statuses depend on besides the project. */
  readonly facts: readonly string[];
}

/** The work of a thread that compares documents: those that it is sent. */
export function makeStatusesInThread(): Promise<void> {
  return workInThread(async ({ facts, ...own }: StatusThreadStart) => {
    const session = threadSession(own);
    const { project, reading } = await openSelected(session, { paths: [], locales: [] });
    const records = await openProjectRecords(project);
    const history = new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
    const { keyOfRead } = documentKeys(project, { session, reading, records, facts });
    const making = { session, project, reading, records, history, allUnits: false, keyOfRead };
    return (documents: readonly ProjectDocument[]): Promise<StatusesMade> => makeStatuses(documents, making);
  });
}

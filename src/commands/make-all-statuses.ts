import type { Finding } from '../model/report.ts';
import { workThrough } from '../workspace/long-work.ts';
import { OwnThreads } from '../workspace/own-threads.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { STATUS_ARGUMENT } from '../workspace/thread-arguments.ts';
import { KnownOrigins } from './known-origins.ts';
import { type MadeStatus, makeStatuses, type StatusesMade, type StatusMaking } from './make-statuses.ts';
import { ProjectHistory } from './project-history.ts';
import type { StatusThreadStart } from './status-thread.ts';

const nothing = () => undefined;

/**
 * Makes statuses that may be kept, in no order: they depend on nothing but what their keys tell, whichever thread makes them. `facts` are
 * what all of them depend on besides the project.
 */
export async function makeAllStatuses(
  documents: readonly ProjectDocument[],
  making: Omit<StatusMaking, 'history'>,
  facts: readonly string[],
): Promise<StatusesMade> {
  const { session, project, reading } = making;
  const { configFile, engine, program } = session;
  const threadStart: StatusThreadStart = { root: project.root, configFile, engine, program, facts };
  const history = new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
  const own: StatusMaking = { ...making, session: { ...session, progress: nothing }, history };
  const statuses: MadeStatus[] = [];
  const findings: Finding[] = [];
  session.progress(0, documents.length);
  try {
    await workThrough<ProjectDocument, StatusesMade>({
      items: documents,
      isTogether: ({ source }, before) => source !== null && source === before.source, // it is read once
      make: (share) => makeStatuses(share, own),
      take(made, share) {
        // A thread has documents of its own.
        for (const [at, status] of made.statuses.entries()) statuses.push({ ...status, document: share[at] ?? status.document });
        findings.push(...made.findings);
        session.progress(statuses.length, documents.length);
      },
      start(count, left) {
        session.detail(`Compares ${left} documents with ${count + 1} threads`);
        return new OwnThreads({ program, argument: STATUS_ARGUMENT, count, start: threadStart });
      },
    });
  } finally {
    await history.close();
  }
  return { statuses, findings };
}

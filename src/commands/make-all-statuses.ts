import type { Finding } from '../model/report.ts';
import { OwnThreads } from '../workspace/own-threads.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { STATUS_ARGUMENT } from '../workspace/thread-arguments.ts';
import { KnownOrigins } from './known-origins.ts';
import { type MadeStatus, makeStatuses, type StatusesMade, type StatusMaking } from './make-statuses.ts';
import { ProjectHistory } from './project-history.ts';
import type { StatusThreadStart } from './status-thread.ts';

/** Documents that a thread is sent at a time: the most, and how many times, so that none waits long for the last one. */
const SHARE = 100;
const SHARES_EACH = 8;

const nothing = () => undefined;

/** Who makes statuses. */
interface Workers {
  /** Threads, this one counted. */
  readonly threads: number;
  /** What all statuses depend on besides the project. */
  readonly facts: readonly string[];
}

/** Makes statuses that may be kept, in no order: they depend on nothing but what their keys tell, whichever thread makes them. */
export async function makeAllStatuses(
  documents: readonly ProjectDocument[],
  making: Omit<StatusMaking, 'history'>,
  { threads: count, facts }: Workers,
): Promise<StatusesMade> {
  const { session, project, reading } = making;
  const { root, configFile, engine, program } = session;
  const start: StatusThreadStart = { root, configFile, engine, program, facts };
  const threads = new OwnThreads<readonly ProjectDocument[], StatusesMade>({
    program,
    argument: STATUS_ARGUMENT,
    count: count - 1,
    start,
  });
  const history = new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
  const statuses: MadeStatus[] = [];
  const findings: Finding[] = [];
  const take = (share: readonly ProjectDocument[], of: StatusesMade): void => {
    // A thread has documents of its own.
    for (const [at, status] of of.statuses.entries()) statuses.push({ ...status, document: share[at] ?? status.document });
    findings.push(...of.findings);
    session.progress(statuses.length, documents.length);
  };
  const own = { ...making, session: { ...session, progress: nothing }, history };
  const makeHere = async (share: readonly ProjectDocument[]) => take(share, await makeStatuses(share, own));
  session.detail(`Compares ${documents.length} documents with ${count} threads`);
  session.progress(0, documents.length);
  try {
    const left = await threads.work(sharesOf(documents, count), (of, share) => take(share, of), makeHere);
    for (const share of left) await makeHere(share);
  } finally {
    await Promise.all([threads.close(), history.close()]);
  }
  return { statuses, findings };
}

/** The documents in shares for so many threads, those of each source together: it is read once. */
function sharesOf(documents: readonly ProjectDocument[], count: number): readonly (readonly ProjectDocument[])[] {
  const size = Math.min(SHARE, Math.ceil(documents.length / (SHARES_EACH * count)));
  const shares: ProjectDocument[][] = [];
  let source: string | null = null;
  for (const document of documents) {
    const last = shares.at(-1);
    if (last === undefined || (last.length >= size && document.source !== source)) shares.push([document]);
    else last.push(document);
    source = document.source;
  }
  return shares;
}

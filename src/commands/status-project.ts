import { joinedStatus, type StatusDocument } from '../reports/status-document.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { makeStatuses } from './make-statuses.ts';
import type { Reading } from './read-source.ts';
import { toldOnce } from './run-documents.ts';
import type { Session } from './session.ts';
import type { KeptStatus, StatusCache } from './status-cache.ts';

/** With fewer documents, a cache costs more than it saves. */
const LEAST_KEPT = 50;

/** What a status depends on besides the project. */
interface Options {
  readonly session: Session;
  readonly reading: Reading;
  readonly allUnits: boolean;
}

/** The status of documents; what did not change since the last run is not read again. */
export async function statusOfProject(
  project: Project,
  asked: readonly ProjectDocument[],
  { session, reading, allUnits }: Options,
): Promise<StatusDocument> {
  const records = await openProjectRecords(project);
  // What is kept is of files on disk.
  const isKept = !allUnits && asked.length >= LEAST_KEPT && project.revision === 'HEAD';
  const cache = isKept ? await (await import('./status-cache.ts')).openStatusCache(project, { session, reading, records }) : null;
  const find = () => withRenames(project, asked, { reading, records });
  const documents = cache === null ? await find() : await cache.renamed(asked, find);
  const { kept, open } = knownStatuses(documents, cache);
  const making = { session, project, reading, records, allUnits, keyOfRead: cache?.keyOfRead ?? null };
  const run =
    cache === null || open.length < LEAST_KEPT
      ? await makeStatuses(open, { ...making, history: null })
      : await (await import('./make-all-statuses.ts')).makeAllStatuses(open, making, cache.facts);
  const results: Result[] = [...kept];
  for (const { document, key, status, findings } of run.statuses) {
    if (key !== null && status !== null) cache?.put(key, { status, findings });
    results.push({ document, status, findings });
  }
  if (run.findings.length === 0) cache?.save();
  const place = new Map(documents.map((document, index) => [document, index]));
  results.sort((a, b) => (place.get(a.document) ?? 0) - (place.get(b.document) ?? 0));
  const findings = [...project.findings, ...toldOnce(results), ...run.findings, ...(records?.findings ?? [])];
  return joinedStatus(
    results.flatMap(({ status }) => status ?? []),
    { sourceLocale: project.sourceLocale, findings },
  );
}

type Result = { readonly document: ProjectDocument; readonly status: KeptStatus['status'] | null } & Pick<KeptStatus, 'findings'>;

/** The documents whose status is kept, and those that have to be compared. */
function knownStatuses(
  documents: readonly ProjectDocument[],
  cache: StatusCache | null,
): { readonly kept: readonly Result[]; readonly open: readonly ProjectDocument[] } {
  if (cache === null || cache.isEmpty) return { kept: [], open: documents };
  const kept: Result[] = [];
  const open: ProjectDocument[] = [];
  for (const document of documents) {
    const key = cache.keyOf(document);
    const known = key === null ? null : cache.get(key);
    if (known === null) open.push(document);
    else kept.push({ document, ...known });
  }
  return { kept, open };
}

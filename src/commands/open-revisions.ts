import { UsageError } from '../model/errors.ts';
import { type CommitFiles, commitFiles } from '../workspace/commit-files.ts';
import { type Base, findBase } from '../workspace/git-refs.ts';
import { openAs, openCommittedProject, openProject, type Project } from '../workspace/project.ts';
import { diskFiles } from '../workspace/project-files.ts';
import type { Revised } from './changed-documents.ts';
import type { Session } from './session.ts';

/** A project before and after a change, and where the two parted. */
export interface OpenRevisions extends Revised {
  readonly parting: Base;
}

/**
 * Opens the project on disk, and as it was where it parted from `ref`. An untrusted change is judged by the configuration,
 * the layout, the records and the baseline of before.
 *
 * @throws InputError when there is no such commit, or the clone is cut off before it
 * @throws UsageError when there is no project, or its configuration is wrong
 */
export async function openRevisions(
  session: Session,
  { ref, isTrusted }: { readonly ref: string; readonly isTrusted: boolean },
): Promise<OpenRevisions> {
  const { root, configFile } = session;
  const parting = await findBase(root, ref);
  const baseFiles = await commitFiles(root, parting.commit);
  const before = { files: baseFiles, revision: parting.commit };
  if (!isTrusted) {
    const base = await committed({ root, configFile }, before, parting);
    const head = await openAs(base, { files: diskFiles(base.root), trusted: base.trusted, revision: 'HEAD' });
    return { parting, baseFiles, base, head };
  }
  const head = await openProject({ root, configFile });
  return { parting, baseFiles, head, base: await baseOf(head, { session, before }) };
}

/** A change may bring the configuration, or mend it: what was before is then read as it is configured now. */
async function baseOf(
  head: Project,
  {
    session,
    before,
  }: { readonly session: Session; readonly before: Pick<Project, 'revision'> & { readonly files: CommitFiles } },
): Promise<Project> {
  const asNow = () => openAs(head, { ...before, trusted: before.files });
  if (head.configFile !== null && !before.files.has(head.configFile)) return asNow();
  try {
    return await openCommittedProject(session, before);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    session.note(`Reading the base as the project is configured now: ${error.message}`);
    return asNow();
  }
}

/** The base of an untrusted change, which has to stand for itself. */
async function committed(
  options: Pick<Session, 'root' | 'configFile'>,
  before: Parameters<typeof openCommittedProject>[1],
  { ref, commit }: Base,
): Promise<Project> {
  try {
    return await openCommittedProject(options, before);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`At \`${ref}\` (${commit.slice(0, 10)}), which judges an untrusted change: ${error.message}`, {
      cause: error,
    });
  }
}

import { commitFiles } from '../workspace/commit-files.ts';
import { type Base, findBase } from '../workspace/git-refs.ts';
import { openAs, openCommittedProject, openProject } from '../workspace/project.ts';
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
  { root, configFile }: Session,
  { ref, isTrusted }: { readonly ref: string; readonly isTrusted: boolean },
): Promise<OpenRevisions> {
  const parting = await findBase(root, ref);
  const baseFiles = await commitFiles(root, parting.commit);
  const before = { files: baseFiles, revision: parting.commit };
  if (!isTrusted) {
    const base = await openCommittedProject({ root, configFile }, before);
    const head = await openAs(base, { files: diskFiles(base.root), trusted: base.trusted, revision: 'HEAD' });
    return { parting, baseFiles, base, head };
  }
  const head = await openProject({ root, configFile });
  // A change may bring the configuration; what was before is read by it, too.
  const isNew = head.configFile !== null && !baseFiles.has(head.configFile);
  const base = isNew
    ? await openAs(head, { ...before, trusted: baseFiles })
    : await openCommittedProject({ root, configFile }, before);
  return { parting, baseFiles, base, head };
}

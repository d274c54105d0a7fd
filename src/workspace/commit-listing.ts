import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import { type CommitEntry, GITLINK } from './commit-tree.ts';
import { runGit } from './git-process.ts';
import { nearestRepository } from './may-be-repository.ts';

/**
 * Lists all that `commit` holds in the repository at `top`, by paths from there, with what its submodules recorded by it hold. Of
 * one that is not checked out nothing is known. Where the commit of one was not fetched, the one that is checked out stands for it.
 *
 * @throws EnvironmentError when git cannot list it
 */
export async function listCommit(top: string, commit: string): Promise<ReadonlyMap<string, CommitEntry>> {
  const listed = await runGit(top, lsTree(commit), null);
  if (listed.code !== 0)
    throw new EnvironmentError(`Expected git to list the files of \`${commit}\`, found: ${listed.stderr.trim()}`);
  const entries = entriesOf(listed.stdout, top);
  const submodules = [...entries].filter(([path, { mode }]) => mode === GITLINK && isCheckedOut(top, path));
  for (const [path, { id }] of submodules) {
    const inner = await listSubmodule(join(top, path), id);
    if (inner === null) continue;
    entries.delete(path);
    for (const [name, entry] of inner) entries.set(`${path}/${name}`, entry);
  }
  return entries;
}

async function listSubmodule(top: string, commit: string): Promise<ReadonlyMap<string, CommitEntry> | null> {
  for (const revision of [commit, 'HEAD']) {
    const { code } = await runGit(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], null);
    if (code === 0) return listCommit(top, revision);
  }
  return null;
}

/** Whether a submodule has a repository in its own place: a change may have put a link there. */
function isCheckedOut(top: string, path: string): boolean {
  const folder = join(top, path);
  try {
    return realpathSync.native(folder) === folder && nearestRepository(folder) === folder;
  } catch {
    return false;
  }
}

function lsTree(commit: string): readonly string[] {
  return ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit];
}

function entriesOf(listed: Buffer, repository: string): Map<string, CommitEntry> {
  const entries = new Map<string, CommitEntry>();
  for (const line of listed.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    const [mode, , id] = line.slice(0, tab).split(' ');
    if (tab !== -1 && mode !== undefined && id !== undefined) entries.set(line.slice(tab + 1), { mode, id, repository });
  }
  return entries;
}

import { EnvironmentError } from '../model/errors.ts';
import { runGit } from './git-process.ts';

/** A file as one commit left it. */
export interface FileRevision {
  readonly commit: string;
  /** Seconds since 1970, of the committer's clock. */
  readonly time: number;
  /** Place of the commit in the history, newest first. */
  readonly order: number;
  readonly blob: string;
  /** Whether the clone is cut off at this commit: the file may be older than it. */
  readonly isCut: boolean;
  /** Where the file stood then, relative to the project root. */
  readonly path: string;
}

/** What git knows of the files of a project. */
export interface History {
  /** Whether commits are cut off: what the oldest one holds may be older than it. */
  readonly isShallow: boolean;
  /** Revisions of the file at `path` today, newest first, renames followed; none when git does not know it. */
  revisionsOf(path: string): readonly FileRevision[];
}

/** A line of the log: a file that a commit changed. */
interface Change extends FileRevision {
  readonly status: string;
  /** What the file was called before this commit, when the commit renamed it. */
  readonly renamedFrom: string | null;
}

/**
 * Reads the history of all files below `root` up to `revision` (`HEAD` or the id of a commit) with one `git log`; `root` must be
 * in a repository with a commit.
 *
 * @throws EnvironmentError when git fails
 */
export async function readHistory(root: string, revision: string): Promise<History> {
  const state = await runGit(root, ['rev-parse', '--is-shallow-repository'], null);
  const log = await runGit(
    root,
    [
      // What a user may have configured changes what is printed.
      '-c',
      'log.showRoot=true',
      '-c',
      'log.showSignature=false',
      'log',
      '--topo-order',
      '--full-history',
      '--raw',
      '-z',
      '-c',
      '-M',
      '--no-abbrev',
      '--relative',
      '--format=commit %H %ct %P',
      '--end-of-options',
      revision,
      '--',
    ],
    null,
  );
  if (log.code !== 0)
    throw new EnvironmentError(`Expected git to list the history of the documents, found: ${log.stderr.trim()}`);
  const isShallow = /^true$/m.test(state.stdout.toString('utf8'));
  const changes = changesIn(log.stdout.toString('utf8'), isShallow);
  return {
    isShallow,
    revisionsOf: (path) => followed(changes, path),
  };
}

const COMMIT = /^\n*commit ([0-9a-f]+) (\d+) ([0-9a-f ]*)$/;
/** `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS`; a merge has a colon, a mode and a blob for each parent. */
const RAW = /^\n*:+(?:\d+ )+(?:[0-9a-f]+ )+([0-9a-f]+) ([A-Z]+)\d*$/;

/** The changes of each path, newest first. */
function changesIn(log: string, isShallow: boolean): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  let commit = { commit: '', time: 0, order: -1, isCut: false };
  const fields = log.split('\0');
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    const head = COMMIT.exec(field);
    if (head !== null) {
      const [, id = '', time, parents] = head;
      commit = { commit: id, time: Number(time), order: commit.order + 1, isCut: isShallow && parents === '' };
    }
    const raw = RAW.exec(field);
    if (raw === null) continue;
    const status = raw[2] ?? '';
    const isRename = /^[RC]$/.test(status);
    const path = fields[at + (isRename ? 2 : 1)] ?? '';
    const change = { ...commit, blob: raw[1] ?? '', path, status, renamedFrom: isRename ? (fields[at + 1] ?? '') : null };
    at += isRename ? 2 : 1;
    const known = changes.get(path);
    if (known === undefined) changes.set(path, [change]);
    else known.push(change);
  }
  return changes;
}

/** The revisions of one file: those of its path back to where it was renamed, then those of the path before. */
function followed(changes: ReadonlyMap<string, readonly Change[]>, path: string): readonly FileRevision[] {
  const revisions: FileRevision[] = [];
  let order = -1;
  for (let name: string | null = path; name !== null; ) {
    let before: string | null = null;
    for (const change of changes.get(name) ?? []) {
      if (change.order <= order || change.status.startsWith('D')) continue;
      const { commit, time, blob, isCut } = change;
      revisions.push({ commit, time, order: change.order, blob, isCut, path: name });
      order = change.order;
      before = change.renamedFrom;
      if (before !== null) break;
    }
    name = before;
  }
  return revisions;
}

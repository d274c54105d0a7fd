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
  const isShallow = await isCutOff(root);
  const changes = changesIn(await log(root, ['-M'], { revisions: [revision], paths: [] }), isShallow);
  return { isShallow, revisionsOf: (path) => followed(changes, path) };
}

/**
 * The same for some files: in a repository with many commits it takes a fraction of the time. Where a commit made one of them, that
 * commit is looked at as a whole, because the file may have had another name before.
 *
 * @throws EnvironmentError when git fails
 */
export async function readHistoryOf(root: string, revision: string, paths: readonly string[]): Promise<History> {
  const isShallow = await isCutOff(root);
  const asked = new Set(paths);
  const renames = new Map<string, ReadonlyMap<string, string>>(); // of each commit that was looked at
  for (;;) {
    // Git is given a line for each path.
    if ([...asked].some((path) => path.includes('\n'))) return readHistory(root, revision);
    const changes = changesIn(await log(root, ['--no-renames'], { revisions: [revision], paths: [...asked] }), isShallow);
    const makers = commitsThatMade(changes, renames);
    if (makers.length > 0) {
      const made = changesIn(
        await log(root, ['-M', '--diff-filter=R', '--no-walk=unsorted'], { revisions: makers, paths: [] }),
        false,
      );
      for (const commit of makers) renames.set(commit, renamesIn(made, commit));
    }
    const before = asked.size;
    const named = withRenames(changes, renames);
    for (const change of [...named.values()].flat()) if (change.renamedFrom !== null) asked.add(change.renamedFrom);
    if (asked.size === before) return { isShallow, revisionsOf: (path) => followed(named, path) };
  }
}

async function isCutOff(root: string): Promise<boolean> {
  const { stdout } = await runGit(root, ['rev-parse', '--is-shallow-repository'], null);
  return /^true$/m.test(stdout.toString('utf8'));
}

/**
 * Commits with the files that each changed; what a user may have configured must not change what is printed. What is asked for goes
 * to standard input: Windows takes 32,000 characters of arguments, and thousands of paths are more than any system does.
 */
async function log(
  root: string,
  args: readonly string[],
  { revisions, paths }: { readonly revisions: readonly string[]; readonly paths: readonly string[] },
): Promise<string> {
  const settings = ['-c', 'log.showRoot=true', '-c', 'log.showSignature=false'];
  const shape = ['--topo-order', '--full-history', '--raw', '-z', '-c', '--no-abbrev', '--relative', '--format=commit %H %ct %P'];
  const input = [...revisions, '--', ...paths.map((path) => `:(literal)${path}`), ''].join('\n');
  const { code, stdout, stderr } = await runGit(root, [...settings, 'log', ...shape, ...args, '--stdin'], input);
  if (code !== 0) throw new EnvironmentError(`Expected git to list the history of the documents, found: ${stderr.trim()}`);
  return stdout.toString('utf8');
}

/** The commits that made a file, but for those that were looked at. */
function commitsThatMade(changes: Changes, known: ReadonlyMap<string, unknown>): readonly string[] {
  const made = [...changes.values()].flat().filter(({ status, commit, isCut }) => status === 'A' && !isCut && !known.has(commit));
  return [...new Set(made.map(({ commit }) => commit))];
}

/** What each file that a commit renamed was called before. */
function renamesIn(changes: Changes, commit: string): ReadonlyMap<string, string> {
  const own = [...changes.values()].flat().filter((change) => change.commit === commit);
  return new Map(own.flatMap(({ path, renamedFrom }) => (renamedFrom === null ? [] : [[path, renamedFrom] as const])));
}

function withRenames(changes: Changes, renames: ReadonlyMap<string, ReadonlyMap<string, string>>): Changes {
  const named = (change: Change): Change => {
    const before = change.status === 'A' ? (renames.get(change.commit)?.get(change.path) ?? null) : null;
    return before === null ? change : { ...change, status: 'R', renamedFrom: before };
  };
  return new Map([...changes].map(([path, own]) => [path, own.map(named)]));
}

/** The changes of each path, newest first. */
type Changes = ReadonlyMap<string, readonly Change[]>;

const COMMIT = /^\n*commit ([0-9a-f]+) (\d+) ([0-9a-f ]*)$/;
/** `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS`; a merge has a colon, a mode and a blob for each parent. */
const RAW = /^\n*:+(?:\d+ )+(?:[0-9a-f]+ )+([0-9a-f]+) ([A-Z]+)\d*$/;

function changesIn(text: string, isShallow: boolean): Changes {
  const changes = new Map<string, Change[]>();
  let commit = { commit: '', time: 0, order: -1, isCut: false };
  const fields = text.split('\0');
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
function followed(changes: Changes, path: string): readonly FileRevision[] {
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

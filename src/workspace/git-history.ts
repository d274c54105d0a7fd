import { EnvironmentError } from '../model/errors.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { remembered } from '../text/remembered.ts';
import { CommitGraph } from './commit-graph.ts';
import { type FileChange, lineage, takenFrom } from './file-lineage.ts';
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
  /**
   * Revisions of the file at `path` today, newest first, renames followed; none when git does not know it. Those of a branch that a
   * merge left aside are no part of them.
   */
  revisionsOf(path: string): readonly FileRevision[];
}

/** A line of the log: a file that a commit changed, against its first parent. */
interface Change extends FileRevision, FileChange {}

/**
 * Reads the history of all files below `root` up to `revision` (`HEAD` or the id of a commit) with one `git log`; `root` must be
 * in a repository with a commit.
 *
 * @throws EnvironmentError when git fails
 */
export async function readHistory(root: string, revision: string): Promise<History> {
  const isShallow = await isCutOff(root);
  const entries = await log(root, [...CHANGES, '-M'], { revisions: [revision], paths: [] });
  const commits = commitsOf(entries, isShallow);
  return historyOf(commits, changesOf(entries, commits));
}

/**
 * The same for some files: in a repository with many commits it takes a fraction of the time. Where a commit made one of them, that
 * commit is looked at as a whole, because the file may have had another name before.
 *
 * @throws EnvironmentError when git fails
 */
export async function readHistoryOf(root: string, revision: string, paths: readonly string[]): Promise<History> {
  const commits = commitsOf(await log(root, [], { revisions: [revision], paths: [] }), await isCutOff(root));
  const asked = new Set(paths);
  const renames = new Map<string, ReadonlyMap<string, string>>(); // of each commit that was looked at
  for (;;) {
    // Git is given a line for each path.
    if ([...asked].some((path) => path.includes('\n'))) return readHistory(root, revision);
    const changes = changesOf(
      await log(root, [...CHANGES, '--no-renames'], { revisions: [revision], paths: [...asked] }),
      commits,
    );
    const makers = commitsThatMade(changes, commits).filter((commit) => !renames.has(commit));
    if (makers.length > 0) {
      const args = [...CHANGES, '-M', '--diff-filter=R', '--no-walk=unsorted'];
      const made = changesOf(await log(root, args, { revisions: makers, paths: [] }), commits);
      for (const commit of makers) renames.set(commit, renamesIn(made, commit));
    }
    const before = asked.size;
    const named = withRenames(changes, renames);
    for (const change of [...named.values()].flat()) if (change.renamedFrom !== null) asked.add(change.renamedFrom);
    if (asked.size === before) return historyOf(commits, named);
  }
}

function historyOf({ graph, isShallow }: Commits, changes: Changes): History {
  const known = new Map<string, readonly FileRevision[]>();
  const of = (path: string) => changes.get(path) ?? [];
  return { isShallow, revisionsOf: (path) => remembered(known, path, () => lineage(graph, path, of)) };
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
): Promise<readonly Entry[]> {
  const settings = ['-c', 'log.showRoot=true', '-c', 'log.showSignature=false'];
  const shape = ['--topo-order', '--full-history', '-z', '--format=commit %H %ct %P'];
  const input = [...revisions, '--', ...paths.map((path) => `:(literal)${path}`), ''].join('\n');
  const { code, stdout, stderr } = await runGit(root, [...settings, 'log', ...shape, ...args, '--stdin'], input);
  if (code !== 0) throw new EnvironmentError(`Expected git to list the history of the documents, found: ${stderr.trim()}`);
  return entriesIn(stdout.toString('utf8'));
}

/** The commits that made a file, which no other parent of a merge explains. */
function commitsThatMade(changes: Changes, { graph }: Commits): readonly string[] {
  const of = (path: string) => changes.get(path) ?? [];
  const made = [...changes.values()].flat().filter(({ status, isCut }) => status === 'A' && !isCut);
  return [...new Set(made.filter((change) => takenFrom(graph, change, of) === null).map(({ commit }) => commit))];
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

/** The commits of a history, newest first. */
interface Commits {
  readonly isShallow: boolean;
  readonly graph: CommitGraph;
  readonly byId: ReadonlyMap<string, Pick<FileRevision, 'commit' | 'time' | 'order' | 'isCut'>>;
}

/** The changes of each path, newest first. */
type Changes = ReadonlyMap<string, readonly Change[]>;

/** What each commit changed, a merge against its first parent; since git 2.31. */
const CHANGES = ['--raw', '--diff-merges=first-parent', '--no-abbrev', '--relative'];
const COMMIT = /^\n*commit ([0-9a-f]+) (\d+) ([0-9a-f ]*)$/;
/** `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS`. */
const RAW = /^\n*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;

/** What the log says of a commit. */
interface Entry {
  readonly id: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly parents: readonly string[];
  readonly changes: Pick<Change, 'blob' | 'status' | 'path' | 'renamedFrom'>[];
}

function entriesIn(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const fields = text.split('\0');
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    const [, id, time, parents = ''] = COMMIT.exec(field) ?? [];
    if (id !== undefined) entries.push({ id, time: Number(time), parents: parents.split(' ').filter(Boolean), changes: [] });
    const [, blob = '', status] = RAW.exec(field) ?? [];
    if (status === undefined) continue;
    const isRename = /^[RC]$/.test(status);
    const path = fields[at + (isRename ? 2 : 1)] ?? '';
    const renamedFrom = isRename ? (fields[at + 1] ?? '') : null;
    const changes = entries.at(-1)?.changes;
    changes?.push({ blob, status, path, renamedFrom });
    if (status === 'R') changes?.push({ blob: '', status: 'D', path: renamedFrom ?? '', renamedFrom: null });
    at += isRename ? 2 : 1;
  }
  return entries;
}

function commitsOf(entries: readonly Entry[], isShallow: boolean): Commits {
  const places = new Map(entries.map(({ id }, order) => [id, order]));
  const parentsOf = ({ parents }: Entry) => parents.flatMap((id) => places.get(id) ?? []);
  const heads = entries.map(({ id, time, parents }, order) => {
    const isCut = isShallow && parents.length === 0;
    return [id, { commit: id, time, order, isCut }] as const;
  });
  return { isShallow, graph: new CommitGraph(entries.map(parentsOf)), byId: new Map(heads) };
}

function changesOf(entries: readonly Entry[], { byId }: Commits): Changes {
  const changes = new Map<string, Change[]>();
  for (const { id, changes: own } of entries) {
    const commit = byId.get(id);
    if (commit !== undefined) for (const change of own) addToGroup(changes, change.path, { ...commit, ...change });
  }
  return changes;
}

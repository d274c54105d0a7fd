import { spawnSync } from 'node:child_process';
import { join, posix } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import type { Finding } from '../model/report.ts';
import { decodeDocument, MAX_BYTES, tooLarge } from './decode.ts';
import type { FileContent } from './document.ts';
import { fileError } from './file-finding.ts';
import { FOREIGN, type Listing, type Walk } from './files.ts';
import { GitObjects } from './git-objects.ts';
import { GIT_ENVIRONMENT, GIT_SAFETY, runGit } from './git-process.ts';
import { diskFiles, type ProjectFiles } from './project-files.ts';

/** A file, link or submodule of a commit. */
export interface CommitEntry {
  readonly mode: string;
  readonly id: string;
}

/** The files of a project as a commit holds them, read from git's objects: nothing is checked out. */
export interface CommitFiles extends ProjectFiles {
  /** Every entry below the root, by its path. */
  readonly entries: ReadonlyMap<string, CommitEntry>;
  /** Reads files at once, which {@link ProjectFiles.read} would ask git for one by one. */
  load(paths: Iterable<string>): Promise<void>;
}

const LINK = '120000';
const MOST_LINKS = 8;

/**
 * Lists what `commit` (the id of a commit) holds below `root`.
 *
 * @throws EnvironmentError when git cannot list it
 */
export async function commitFiles(root: string, commit: string): Promise<CommitFiles> {
  const listed = await runGit(root, ['ls-tree', '-r', '-z', '--end-of-options', commit], null);
  if (listed.code !== 0)
    throw new EnvironmentError(`Expected git to list the files of \`${commit}\`, found: ${listed.stderr.trim()}`);
  const entries = new Map<string, CommitEntry>();
  for (const line of listed.stdout.toString('utf8').split('\0')) {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    if (mode !== undefined && id !== undefined && path !== undefined) entries.set(path, { mode, id });
  }
  const blobs = new Blobs(root);
  return { ...filesOf(root, entries, blobs), entries, load: (paths) => blobs.load(idsOf(entries, paths)) };
}

function idsOf(entries: ReadonlyMap<string, CommitEntry>, paths: Iterable<string>): readonly string[] {
  return [...new Set([...paths].flatMap((path) => entries.get(path)?.id ?? []))];
}

function filesOf(root: string, entries: ReadonlyMap<string, CommitEntry>, blobs: Blobs): ProjectFiles {
  const folders = new Folders(entries);
  // Another checkout is as it is on disk: the commit knows nothing of it.
  const outside = (path: string): ProjectFiles | null => (/^\.\.(?:\/|$)/.test(path) ? diskFiles(root) : null);
  const read = (path: string) => outside(path)?.read(path) ?? readEntry(plain(path), entries, blobs);
  return {
    read,
    folders: (path) => outside(path)?.folders(path) ?? folders.foldersIn(plain(path)),
    files: (path) => outside(path)?.files(path) ?? folders.filesIn(plain(path)),
    has: (path) => outside(path)?.has(path) ?? (entries.has(plain(path)) || folders.has(plain(path))),
    text: (path) => {
      const content = read(path);
      return 'rule' in content ? '' : content.text;
    },
    walk: (walk) => walkEntries(entries, walk),
    below: (folder) => {
      if (folder === '') return filesOf(root, entries, blobs);
      return outside(folder)?.below(folder) ?? filesOf(join(root, folder), entriesBelow(entries, plain(folder)), blobs);
    },
  };
}

/** A path as git spells it: without `.` and a slash at its end. */
function plain(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal === '.' ? '' : normal;
}

function isOwn(name: string): boolean {
  return !FOREIGN.has(name);
}

function entriesBelow(entries: ReadonlyMap<string, CommitEntry>, folder: string): ReadonlyMap<string, CommitEntry> {
  const start = `${folder}/`;
  return new Map([...entries].flatMap(([path, entry]) => (path.startsWith(start) ? [[path.slice(start.length), entry]] : [])));
}

/** The folders of a tree, and what stands in each, found when it is first asked for. */
class Folders {
  private readonly entries: ReadonlyMap<string, CommitEntry>;
  private known: Set<string> | null = null;

  constructor(entries: ReadonlyMap<string, CommitEntry>) {
    this.entries = entries;
  }

  has(path: string): boolean {
    return this.all().has(path);
  }

  /** Names of the folders in a folder, in code unit order. */
  foldersIn(path: string): readonly string[] {
    return namesIn(path, this.all());
  }

  filesIn(path: string): readonly string[] {
    return namesIn(path, this.entries.keys());
  }

  private all(): ReadonlySet<string> {
    if (this.known !== null) return this.known;
    const known = new Set(['']);
    for (const path of this.entries.keys()) {
      for (let folder = parentOf(path); !known.has(folder); folder = parentOf(folder)) known.add(folder);
    }
    this.known = known;
    return known;
  }
}

function namesIn(folder: string, paths: Iterable<string>): readonly string[] {
  const names: string[] = [];
  for (const path of paths) if (path !== '' && parentOf(path) === folder) names.push(posix.basename(path));
  return names.filter(isOwn).sort();
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end);
}

function walkEntries(entries: ReadonlyMap<string, CommitEntry>, { starts, takes, enters }: Walk): Listing {
  const entered = new Map<string, boolean>(starts.map((start) => [start, true]));
  const isEntered = (folder: string): boolean => {
    let known = entered.get(folder);
    if (known !== undefined) return known;
    known = folder !== '' && !FOREIGN.has(posix.basename(folder)) && isEntered(parentOf(folder)) && enters(folder);
    entered.set(folder, known);
    return known;
  };
  const paths = [...entries.keys()].filter((path) => isEntered(parentOf(path)) && isOwn(posix.basename(path)) && takes(path));
  return { paths: paths.sort(), findings: [] };
}

/** The file at `path`; links are followed inside the tree. */
function readEntry(path: string, entries: ReadonlyMap<string, CommitEntry>, blobs: Blobs): FileContent | Finding {
  let at = path;
  for (let hops = 0; hops < MOST_LINKS; hops += 1) {
    const entry = entries.get(at);
    const bytes = entry === undefined || entry.mode === '160000' ? null : blobs.read(entry.id);
    if (entry === undefined || bytes === null)
      return fileError('unreadable-file', path, 'Expected a file that can be read, found no such file');
    if (entry.mode !== LINK) {
      if (bytes.length > MAX_BYTES) return tooLarge(path, bytes.length);
      const text = decodeDocument(path, bytes);
      return typeof text === 'string' ? { bytes, text } : text;
    }
    at = posix.normalize(posix.join(parentOf(at), Buffer.from(bytes).toString('utf8')));
  }
  return fileError('unreadable-file', path, 'Expected a file that can be read, found symbolic links that lead in a circle');
}

/** The content of files by its id, each read once. */
class Blobs {
  private readonly root: string;
  private readonly known = new Map<string, Uint8Array | null>();

  constructor(root: string) {
    this.root = root;
  }

  async load(ids: readonly string[]): Promise<void> {
    const objects = new GitObjects(this.root);
    const wanted = ids.filter((id) => !this.known.has(id));
    const found = await Promise.all(wanted.map((id) => objects.read(id)));
    wanted.forEach((id, index) => {
      this.known.set(id, found[index]?.bytes ?? null);
    });
    objects.close();
  }

  /** What was not loaded is asked for by itself: a few small files that tell the layout. */
  read(id: string): Uint8Array | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const { status, stdout } = spawnSync('git', [...GIT_SAFETY, 'cat-file', 'blob', id], {
      cwd: this.root,
      env: GIT_ENVIRONMENT(this.root),
      maxBuffer: MAX_BYTES + 1,
    });
    const bytes = status === 0 ? new Uint8Array(stdout) : null;
    this.known.set(id, bytes);
    return bytes;
  }
}

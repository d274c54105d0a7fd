import { existsSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';
import { CommitBlobs } from './commit-blobs.ts';
import { listCommit } from './commit-listing.ts';
import { type CommitEntry, CommitTree, normal } from './commit-tree.ts';
import { CommitView } from './commit-view.ts';
import { repositoryPrefix } from './git-refs.ts';
import type { ProjectFiles } from './project-files.ts';
import { realRoot } from './real-root.ts';
import { leftOut } from './sparse-checkout.ts';

/** The files of a project as a commit holds them, read from git's objects: nothing is checked out. */
export interface CommitFiles extends ProjectFiles {
  readonly entries: CommitEntries;
  /**
   * Reads files at once, which {@link ProjectFiles.read} would ask git for one by one.
   *
   * @throws InputError when a sparse checkout leaves one of them out: then nothing tells what became of it
   */
  load(paths: Iterable<string>): Promise<void>;
}

/** A place in a commit, and the file that is there. */
export interface CommitPlace {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly entry: CommitEntry | null;
}

/** The entries of a commit, by paths relative to the root of a project. */
export interface CommitEntries {
  /** Digits of an id: 40, or 64 in repositories that use SHA-256. */
  readonly digits: number;
  /** The file at `path`, links followed as on disk; null when there is none that may be read. */
  file(path: string): CommitEntry | null;
  /** The link at `path`; null when there is no link. */
  link(path: string): CommitEntry | null;
  /** Whether `path` is in no folder of the repository: the commit knows nothing of it. */
  isOutside(path: string): boolean;
  /** Where in the repository a file at `path` is written to, from its top, links followed; null when it may not be. */
  destination(path: string, end: 'follow' | 'keep'): CommitPlace | null;
  /** Whether a sparse checkout leaves the file at `path` out of the tree on disk. */
  isLeftOut(path: string): boolean;
}

/**
 * Lists what `commit` (the id of a commit) holds of the repository that `root` is in.
 *
 * @throws EnvironmentError when git cannot list it
 */
export async function commitFiles(root: string, commit: string): Promise<CommitFiles> {
  const folder = realRoot(root);
  const at = normal(await repositoryPrefix(folder));
  const top = resolve(folder, posix.relative(at, ''));
  const [listed, sparse] = await Promise.all([listCommit(top, commit), leftOut(top)]);
  const blobs = new CommitBlobs();
  const tree = new CommitTree(listed, (link) => {
    const text = blobs.read(link);
    return text instanceof Uint8Array ? Buffer.from(text).toString('utf8') : null;
  });
  const view = new CommitView({ top, tree, blobs }, at);
  const [first] = listed.values();
  const entries: CommitEntries = {
    digits: first?.id.length ?? 40,
    file: (path) => view.file(path),
    link: (path) => view.link(path),
    isOutside: (path) => view.isOutside(path),
    destination: (path, end) => {
      const place = view.destination(path, end);
      return place === null ? null : { path: place, entry: tree.entryAt(place) };
    },
    isLeftOut: (path) => sparse.size > 0 && sparse.has(view.real(path) ?? '') && !existsSync(join(folder, path)),
  };
  const load = async (paths: Iterable<string>): Promise<void> => {
    const asked = [...paths];
    for (const path of asked) if (entries.isLeftOut(path)) throw isSparse(path);
    await blobs.load(asked.flatMap((path) => view.file(path) ?? []));
  };
  return { ...view.files(), entries, load };
}

function isSparse(path: string): InputError {
  return new InputError(
    `${path}: Expected the file in the tree, found a sparse checkout that leaves it out. Run \`git sparse-checkout disable\``,
  );
}

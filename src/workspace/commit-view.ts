import { join, posix, relative, sep } from 'node:path';
import type { Finding } from '../model/report.ts';
import type { CommitBlobs } from './commit-blobs.ts';
import { type CommitEntry, type CommitTree, leavesTop, normal } from './commit-tree.ts';
import { walkCommit } from './commit-walk.ts';
import { decodeDocument, MAX_BYTES, tooLarge } from './decode.ts';
import { checkoutOf, type FileContent } from './document.ts';
import { fileError } from './file-finding.ts';
import { FOREIGN } from './files.ts';
import { diskFiles, type ProjectFiles } from './project-files.ts';
import { below } from './relative-path.ts';

/** What a commit holds, and where. */
export interface Held {
  /** Where the repository begins, absolute, without links. */
  readonly top: string;
  readonly tree: CommitTree;
  readonly blobs: CommitBlobs;
}

/** The files of a commit as seen from a folder, `at`, of its repository. */
export class CommitView {
  private readonly held: Held;
  private readonly at: string;

  constructor(held: Held, at: string) {
    this.held = held;
    this.at = at;
  }

  files(): ProjectFiles {
    const { tree } = this.held;
    // What leaves the repository is as it is on disk: the commit knows nothing of it.
    const outside = (path: string): ProjectFiles | null => (this.isOutside(path) ? diskFiles(this.root()) : null);
    const read = (path: string) => outside(path)?.read(path) ?? this.read(path);
    return {
      read,
      idOf: (path) => (outside(path) === null ? (this.file(path)?.id ?? null) : null),
      folders: (path) => outside(path)?.folders(path) ?? this.names(path, true),
      files: (path) => outside(path)?.files(path) ?? this.names(path, false),
      has: (path) => outside(path)?.has(path) ?? this.real(path) !== null,
      isLink: (path) => outside(path)?.isLink(path) ?? this.link(path) !== null,
      text: (path) => {
        const content = read(path);
        return 'rule' in content ? '' : content.text;
      },
      walk: (walk) => walkCommit(tree, this.at, walk),
      below: (folder) => {
        if (folder === '') return this.files();
        return outside(folder)?.below(folder) ?? new CommitView(this.held, this.real(folder) ?? this.place(folder)).files();
      },
    };
  }

  file(path: string): CommitEntry | null {
    const real = this.real(path);
    return real !== null && this.mayRead(path, real) && this.held.tree.isFile(real) ? this.held.tree.entryAt(real) : null;
  }

  link(path: string): CommitEntry | null {
    const place = this.place(path);
    return this.held.tree.isLink(place) ? this.held.tree.entryAt(place) : null;
  }

  isOutside(path: string): boolean {
    return leavesTop(this.place(path));
  }

  private root(): string {
    return join(this.held.top, this.at);
  }

  /** Where in the repository `path` is. */
  private place(path: string): string {
    return normal(below(this.at, path));
  }

  /** Where in the repository `path` leads; null when there is nothing. */
  real(path: string): string | null {
    return this.isOutside(path) ? null : this.held.tree.real(this.place(path));
  }

  /**
   * Where in the repository a file at `path` is written to, from its top: where links lead, but for one at the end that is to be kept
   * as it is. Null: out of the repository, to a folder, or nowhere.
   */
  destination(path: string, end: 'follow' | 'keep'): string | null {
    const { tree } = this.held;
    const place = this.place(path);
    if (leavesTop(place) || place === '') return null;
    const [parent, name] = [posix.dirname(place), posix.basename(place)];
    const real = end === 'follow' ? tree.real(place) : null;
    if (real !== null) return tree.isFile(real) ? real : null;
    if (end === 'follow' && tree.isLink(place)) return null;
    const folder = this.folderOf(parent === '.' ? '' : parent);
    return folder === null ? null : below(folder, name);
  }

  /** Where a folder is, or would be; null where something else is in its place. */
  private folderOf(place: string): string | null {
    const { tree } = this.held;
    const real = tree.real(place);
    if (real !== null) return tree.isFile(real) ? null : real;
    if (tree.isLink(place)) return null;
    const parent = posix.dirname(place);
    const outer = this.folderOf(parent === '.' ? '' : parent);
    return outer === null ? null : below(outer, posix.basename(place));
  }

  /** Whether links that are followed stay where `path` may lead, as on disk. */
  private mayRead(path: string, real: string): boolean {
    if (real === this.place(path)) return true;
    const checkout = relative(this.held.top, checkoutOf(this.root(), path)).split(sep).join('/');
    const folder = this.held.tree.real(checkout);
    return folder !== null && (folder === '' || real.startsWith(`${folder}/`));
  }

  /** Names of the folders, or of all else, in a folder, in code unit order. */
  private names(path: string, folders: boolean): readonly string[] {
    const { tree } = this.held;
    const folder = this.real(path);
    if (folder === null) return [];
    const isFolder = (name: string) => tree.isFolder(tree.real(below(folder, name)) ?? '\0');
    return tree
      .namesIn(folder)
      .filter((name) => !FOREIGN.has(name) && isFolder(name) === folders)
      .toSorted();
  }

  private read(path: string): FileContent | Finding {
    const unreadable = (found: string) => fileError('unreadable-file', path, `Expected a file that can be read, found ${found}`);
    const real = this.real(path);
    if (real !== null && !this.mayRead(path, real)) return unreadable('a symbolic link that leads out of the project');
    const entry = this.file(path);
    const bytes = entry === null ? null : this.held.blobs.read(entry);
    if (bytes === null) return unreadable('no such file');
    if ('size' in bytes) return tooLarge(path, bytes.size);
    if (bytes.length > MAX_BYTES) return tooLarge(path, bytes.length);
    const text = decodeDocument(path, bytes);
    return typeof text === 'string' ? { bytes, text } : text;
  }
}

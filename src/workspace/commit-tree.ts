import { posix } from 'node:path';
import { below } from './relative-path.ts';

/** A file or link that a commit holds. */
export interface CommitEntry {
  readonly mode: string;
  readonly id: string;
  /** The folder of the repository that has it, absolute: that of a submodule for what is in one. */
  readonly repository: string;
}

const LINK = '120000';
/** As many links lead to another as Linux follows. */
const MOST_LINKS = 40;
/** A submodule of which nothing is known. It is an empty folder on disk, too. */
export const GITLINK = '160000';

/** The files and folders of a commit. Paths are relative to the top of its repository, with `/`; `''` is the top. */
export class CommitTree {
  private readonly entries: ReadonlyMap<string, CommitEntry>;
  private readonly textOf: (link: CommitEntry) => string | null;
  /** The names in each folder. */
  private readonly children = new Map<string, string[]>([['', []]]);
  private readonly ends = new Map<string, string | null>();

  /** `textOf` gives what a link says. */
  constructor(entries: ReadonlyMap<string, CommitEntry>, textOf: (link: CommitEntry) => string | null) {
    this.entries = entries;
    this.textOf = textOf;
    for (const path of entries.keys()) this.enlist(path);
  }

  /** The entry at `path` itself; null for a folder, and where there is nothing. */
  entryAt(path: string): CommitEntry | null {
    return this.entries.get(path) ?? null;
  }

  isFile(path: string): boolean {
    const mode = this.entries.get(path)?.mode;
    return mode !== undefined && mode !== LINK && mode !== GITLINK;
  }

  isFolder(path: string): boolean {
    return this.children.has(path) || this.entries.get(path)?.mode === GITLINK;
  }

  isLink(path: string): boolean {
    return this.entries.get(path)?.mode === LINK;
  }

  /** The names in the folder at `path`, whatever they stand for. */
  namesIn(path: string): readonly string[] {
    return this.children.get(path) ?? [];
  }

  /** Where `path` leads once its links are followed; null when there is nothing, and when they lead out or in a circle. */
  real(path: string): string | null {
    return this.end(path, 0);
  }

  private end(path: string, hops: number): string | null {
    if (path === '') return '';
    const known = this.ends.get(path);
    if (known !== undefined) return known;
    this.ends.set(path, null); // what comes back here goes in a circle
    const folder = this.end(parentOf(path), hops);
    const end = folder === null ? null : this.follow(folder, nameOf(path), hops);
    this.ends.set(path, end);
    return end;
  }

  private follow(folder: string, name: string, hops: number): string | null {
    const path = below(folder, name);
    const entry = this.entries.get(path);
    if (entry?.mode !== LINK) return entry !== undefined || this.children.has(path) ? path : null;
    const text = this.textOf(entry);
    if (text === null || posix.isAbsolute(text) || hops >= MOST_LINKS) return null;
    const end = normal(below(folder, text));
    return leavesTop(end) ? null : this.end(end, hops + 1);
  }

  private enlist(path: string): void {
    for (let [at, isKnown] = [path, false]; !isKnown; at = parentOf(at)) {
      const siblings = this.children.get(parentOf(at));
      isKnown = siblings !== undefined;
      if (siblings === undefined) this.children.set(parentOf(at), [nameOf(at)]);
      else siblings.push(nameOf(at));
    }
  }
}

/** A path without `.`, and without a slash at its end. */
export function normal(path: string): string {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return path; // as nearly all are
  const plain = posix.normalize(path).replace(/\/$/, '');
  return plain === '.' ? '' : plain;
}

/** Whether a path, as {@link normal} gives it, leaves the folder that it is relative to. */
export function leavesTop(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

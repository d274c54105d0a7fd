import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../model/report.ts';
import { type Entry, entryAt, OUTSIDE } from './entry.ts';
import { fileError, fileWarning } from './file-finding.ts';
import { isInside, refusal } from './file-kind.ts';
import { compileGlobs, type FileGlobs } from './globs.ts';

/** Files relative to a root, with `/`, in code unit order, and what was found on the way that is no file. */
export interface Listing {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
}

/** Where to look below a root, and what to take. */
export interface Walk {
  /** Folders to start from, relative to the root; `''` is the root itself. A missing one holds nothing. */
  readonly starts: readonly string[];
  takes(path: string): boolean;
  enters(folder: string): boolean;
}

/** Folders that are never entered: they hold other people's files, and many. */
export const FOREIGN: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const DOCUMENT_NAME = /\.(?:md|mdx|markdown)$/i;

/** Lists the files below `root`, which must exist, that the globs take. Never leaves `root`, whatever links say. */
export async function listFiles(root: string, globs: FileGlobs): Promise<Listing> {
  const { starts, rest, enters } = await compileGlobs(globs);
  return walkFiles(root, { starts, enters, takes: (path) => rest(path) !== null });
}

/** As {@link listFiles}, for whatever decides what to take. */
export function walkFiles(root: string, walk: Walk): Listing {
  const walker = new Walker(root, walk);
  for (const start of walk.starts) walker.start(start);
  // Folders are read in whatever order the disk keeps; both results are in code unit order, whatever the machine's locale.
  const findings = walker.findings.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  return { paths: walker.paths.sort(), findings };
}

class Walker {
  readonly paths: string[] = [];
  readonly findings: Finding[] = [];
  private readonly root: string;
  private readonly realRoot: string;
  private readonly walk: Walk;
  /** The folder that the walk started from, without links. */
  private realStart = '';

  constructor(root: string, walk: Walk) {
    this.root = resolve(root);
    this.realRoot = realpathSync.native(this.root);
    this.walk = walk;
  }

  start(folder: string): void {
    if (!this.startsAt(folder)) return;
    const pending = [folder];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) pending.push(...this.folder(next));
  }

  private startsAt(folder: string): boolean {
    try {
      this.realStart = realpathSync.native(join(this.root, folder));
      if (!statSync(this.realStart).isDirectory()) return false;
    } catch (error) {
      const reason = refusal(error);
      if (reason !== 'no such file') this.refuse(folder, 'a folder that can be read', reason);
      return false;
    }
    const inside = isInside(this.realRoot, this.realStart);
    if (!inside) this.refuse(folder, 'a folder inside the project', OUTSIDE);
    return inside;
  }

  /** Takes the files of one folder; gives the folders in it that are to be entered. */
  private folder(folder: string): readonly string[] {
    const inner: string[] = [];
    for (const dirent of this.entries(folder)) {
      if (FOREIGN.has(dirent.name)) continue;
      const path = folder === '' ? dirent.name : `${folder}/${dirent.name}`;
      const entry = entryAt({ root: this.root, realRoot: this.realRoot }, path, dirent);
      if (entry.type === 'file') this.take(path);
      else this.report(path, entry);
      if (entry.type === 'folder' && this.walk.enters(path)) inner.push(path);
    }
    return inner;
  }

  private entries(folder: string): readonly Dirent[] {
    try {
      return readdirSync(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      this.refuse(folder, 'a folder that can be read', refusal(error));
      return [];
    }
  }

  private take(path: string): void {
    if (this.walk.takes(path)) this.paths.push(path);
  }

  private report(path: string, entry: Exclude<Entry, { type: 'file' }>): void {
    if (entry.type === 'linked folder' && !DOCUMENT_NAME.test(path)) {
      this.reportLink(path, entry);
    } else if (entry.type === 'other' || DOCUMENT_NAME.test(path)) {
      const found = entry.type === 'other' ? entry.found : `${entry.type === 'folder' ? '' : 'a symbolic link to '}a directory`;
      if (this.walk.takes(path)) this.refuse(path, 'a file', found);
    }
  }

  /** Not entered: its files would be listed twice, or lie outside. Silent only where they are listed at their own place. */
  private reportLink(path: string, { real, link }: { readonly real: string; readonly link: string }): void {
    if (!this.walk.enters(path) || isInside(this.realStart, real)) return;
    const message = `Expected a folder, found a symbolic link to \`${link}\`; its files are not read`;
    this.findings.push(fileWarning('linked-folder', path, message));
  }

  private refuse(path: string, expected: string, found: string): void {
    this.findings.push(fileError('unreadable-file', path === '' ? '.' : path, `Expected ${expected}, found ${found}`));
  }
}

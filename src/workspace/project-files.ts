import { join } from 'node:path';
import type { Finding } from '../model/report.ts';
import { type FileContent, readDocument } from './document.ts';
import { type Listing, type Walk, walkFiles } from './files.ts';
import { openTree, type Tree } from './tree.ts';

/** The files of a project, on disk or as one of its commits holds them. Paths are relative to its root, with `/`. */
export interface ProjectFiles extends Tree {
  /** The file at `path`; a finding says why it cannot be read. */
  read(path: string): FileContent | Finding;
  /** What tells the content of the file at `path` without reading it; null where only reading does. */
  idOf(path: string): string | null;
  walk(walk: Walk): Listing;
  /** The files below a folder, which may be another checkout (`../docs.fr-FR`). */
  below(folder: string): ProjectFiles;
}

/** The files on disk below `root`, read when they are asked for. */
export function diskFiles(root: string): ProjectFiles {
  return {
    ...openTree(root),
    read: (path) => readDocument(root, path),
    idOf: () => null,
    walk: (walk) => walkFiles(root, walk),
    below: (folder) => (folder === '' ? diskFiles(root) : diskFiles(join(root, folder))),
  };
}

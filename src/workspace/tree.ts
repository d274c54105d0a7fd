import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from './document.ts';
import { FOREIGN } from './files.ts';

/** The folders and files of a project, as far as its layout is told by them. Paths are relative to its root, with `/`. */
export interface Tree {
  /** Names of the folders in a folder, but `.git` and `node_modules`, in code unit order; none when it does not exist. */
  folders(path: string): readonly string[];
  /** Names of the files in a folder, in code unit order; none when it does not exist. */
  files(path: string): readonly string[];
  /** Whether there is a file or folder at `path`. */
  has(path: string): boolean;
  /** Whether what stands at `path` is a symbolic link, wherever it leads. */
  isLink(path: string): boolean;
  /** The text of a small file; `''` when there is none, or it is not a small text file. */
  text(path: string): string;
}

/** A configuration file that tells the layout is smaller than this, in UTF-16 code units. */
const MAX_LENGTH = 200_000;

/** The tree below `root`. Reads what is asked for, when it is asked for; folders that cannot be read are empty. */
export function openTree(root: string): Tree {
  return {
    folders: (path) => names(join(root, path), true),
    files: (path) => names(join(root, path), false),
    has: (path) => existsSync(join(root, path)),
    isLink: (path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() === true,
    text: (path) => {
      const content = readDocument(root, path);
      return 'rule' in content || content.text.length > MAX_LENGTH ? '' : content.text;
    },
  };
}

function names(folder: string, folders: boolean): readonly string[] {
  const entries = entriesOf(folder).filter((entry) => isFolder(folder, entry) === folders && !FOREIGN.has(entry.name));
  return entries.map((entry) => entry.name).sort();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(folder, entry.name)).isDirectory();
  } catch {
    return false;
  }
}

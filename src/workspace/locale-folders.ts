import { isDoubtful, likelySource, looksLikeLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';
import { foldersBelow } from './tree-walk.ts';

/** The locales below a folder. */
export interface LocaleFolders {
  /** The folder of the source; null when the source stands beside the locales' folders. */
  readonly source: string | null;
  readonly locales: readonly string[];
}

const DOCUMENT = /\.(?:md|mdx)$/;
/** `index.md` of one folder says nothing of that of another. */
const COMMON_NAME = /^(?:_?index|readme|changelog|license|contributing)\./i;
/** How many documents and folders of a locale are looked at for evidence. */
const MAX_LOOKS = 500;

/**
 * Finds folders below `base` that hold one language each: `docs/en` and `docs/fr`, or `docs/fr` that mirrors `docs`.
 * Where the name alone may be chance, a document in the folder must have a counterpart at the same place in the source.
 */
export function findLocaleFolders(tree: Tree, base: string, preferred: string): LocaleFolders {
  const candidates = tree.folders(base).filter(looksLikeLocale);
  const source = likelySource(candidates, preferred);
  const sourceFolder = source === null ? base : below(base, source);
  const locales = candidates.filter((name) => {
    if (name === source) return false;
    return (source !== null && !isDoubtful(name)) || mirrors(tree, below(base, name), sourceFolder);
  });
  return { source: locales.length === 0 ? null : source, locales };
}

/** Whether some document below `folder` stands at the same place below `sourceFolder`. */
export function mirrors(tree: Tree, folder: string, sourceFolder: string): boolean {
  for (const { hasSource } of documentsBelow(tree, folder, sourceFolder)) if (hasSource) return true;
  return false;
}

/**
 * The same, where nothing else speaks for it: most documents below `folder`, at least two of them with names that not every
 * folder has.
 */
export function clearlyMirrors(tree: Tree, folder: string, sourceFolder: string): boolean {
  const documents = [...documentsBelow(tree, folder, sourceFolder)];
  const mirrored = documents.filter(({ hasSource }) => hasSource);
  return mirrored.length * 2 >= documents.length && mirrored.filter(({ name }) => !COMMON_NAME.test(name)).length > 1;
}

function* documentsBelow(
  tree: Tree,
  folder: string,
  sourceFolder: string,
): Generator<{ readonly name: string; readonly hasSource: boolean }> {
  for (const path of foldersBelow(tree, folder, { most: MAX_LOOKS })) {
    const inside = path.slice(folder.length).replace(/^\//, '');
    for (const name of tree.files(path).filter((file) => DOCUMENT.test(file)))
      yield { name, hasSource: tree.has(below(sourceFolder, below(inside, name))) };
  }
}

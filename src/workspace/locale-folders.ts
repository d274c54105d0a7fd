import { isDoubtful, likelySource, looksLikeLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';

/** The locales below a folder. */
export interface LocaleFolders {
  /** The folder of the source; null when the source stands beside the locales' folders. */
  readonly source: string | null;
  readonly locales: readonly string[];
}

const DOCUMENT = /\.(?:md|mdx)$/;
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
  const pending = [''];
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const next = pending.shift();
    if (next === undefined) return false;
    const documents = tree.files(below(folder, next)).filter((name) => DOCUMENT.test(name));
    if (documents.some((name) => tree.has(below(sourceFolder, below(next, name))))) return true;
    pending.push(...tree.folders(below(folder, next)).map((name) => below(next, name)));
  }
  return false;
}

import { isDoubtful, likelySource, looksLikeLocale } from './locale-names.ts';
import type { Tree } from './tree.ts';
import { foldersBelow } from './tree-walk.ts';

/** The locales that file names tell: `a.fr.md` beside `a.md` or `a.en.md`. */
export interface LocaleSuffixes {
  /** The source's own suffix; null when its files have none. */
  readonly source: string | null;
  /** In code unit order. */
  readonly locales: readonly string[];
}

const LOCALIZED_NAME = /^(.+)\.([^.]+)\.(mdx?)$/;
/** How many folders are read for evidence. */
const MAX_LOOKS = 2_000;

/** Finds the locales in the names of files in `base` and below it. A file counts when its source stands beside it. */
export function findLocaleSuffixes(tree: Tree, base: string, options: { readonly preferred: string }): LocaleSuffixes {
  const beside = new Set<string>(); // locales of files whose source is `a.en.md`
  const plain = new Set<string>(); // locales of files whose source is `a.md`
  const sources = new Set<string>();
  for (const folder of foldersBelow(tree, base, { most: MAX_LOOKS })) {
    const files = tree.files(folder);
    for (const [stem, tags] of localizedNames(files)) {
      const source = likelySource(tags, options.preferred);
      if (files.includes(stem)) for (const tag of tags) plain.add(tag);
      else if (source !== null) {
        sources.add(source);
        for (const tag of tags) if (tag !== source) beside.add(tag);
      }
    }
  }
  if (beside.size > plain.size) return { source: [...sources].sort()[0] ?? null, locales: [...beside].sort() };
  return { source: null, locales: [...plain].sort() };
}

/** The names, as the source has them, of the files in one folder that have a localized one beside them. */
export function localizedSources(files: readonly string[], preferred: string): readonly string[] {
  return [...localizedNames(files)].flatMap(([stem, tags]) => {
    const source = likelySource(tags, preferred);
    return files.includes(stem) || (source !== null && tags.length > 1) ? [stem] : [];
  });
}

/** The tags of the files of one folder by the name that their source would have without suffix. */
function localizedNames(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const [, name, tag, extension] = LOCALIZED_NAME.exec(file) ?? [];
    if (name === undefined || tag === undefined || isDoubtful(tag) || !looksLikeLocale(tag)) continue;
    const stem = `${name}.${extension}`;
    found.set(stem, [...(found.get(stem) ?? []), tag]);
  }
  return found;
}

import { clearlyMirrors, findLocaleFolders, mirrors } from './locale-folders.ts';
import { looksLikeLocale } from './locale-names.ts';
import { localizedSources } from './locale-suffixes.ts';
import { below } from './relative-path.ts';
import { folderSighting, merged, type Sighting } from './sighting.ts';
import { isAside } from './sites.ts';
import { suffixSighting } from './suffix-sighting.ts';
import type { Tree } from './tree.ts';
import { foldersBelow } from './tree-walk.ts';

type Enters = (name: string, path: string) => boolean;

/** How many folders of a project are looked at. */
const MAX_LOOKS = 5_000;

/** `PATH/en/` with `PATH/fr/`, or `PATH/fr/` that mirrors `PATH/`, wherever they stand; all of them when there are several. */
export function deepFolders(tree: Tree): Sighting | null {
  const bases: string[] = [];
  const enters: Enters = (name, path) =>
    // The folders of a locale, and what is beside them, have none of their own.
    isOwn(tree, name, path) && !bases.some((base) => path.startsWith(`${base}/`));
  for (const folder of foldersBelow(tree, '', { most: MAX_LOOKS, enters }))
    if (folder !== '' && holdsLocales(tree, folder)) bases.push(folder);
  return merged(bases.flatMap((base) => folderSighting(tree, base, 'en') ?? []));
}

/** `PATH/name.fr.md` beside `PATH/name.md`, wherever they stand below a folder of the project. */
export function deepSuffixes(tree: Tree): Sighting | null {
  const enters: Enters = (name, path) => isOwn(tree, name, path);
  const tops = tree.folders('').filter((name) => enters(name, name));
  return merged(
    tops.flatMap((top) => {
      const folders = [...foldersBelow(tree, top, { most: MAX_LOOKS, enters })];
      const holding = folders.filter((folder) =>
        localizedSources(tree.files(folder), 'en').some((name) => !/^readme\./i.test(name)),
      );
      return holding.length === 0 ? [] : (suffixSighting(tree, commonFolder(holding), 'en') ?? []);
    }),
  );
}

/** Whether a folder may hold documentation of the project that is not met elsewhere: where a link leads is looked at there. */
function isOwn(tree: Tree, name: string, path: string): boolean {
  return !isAside(name) && !tree.isLink(path);
}

function holdsLocales(tree: Tree, base: string): boolean {
  if (!tree.folders(base).some(looksLikeLocale)) return false;
  const { source, locales } = findLocaleFolders(tree, base, 'en');
  return source === null
    ? locales.some((name) => clearlyMirrors(tree, below(base, name), base))
    : locales.some((name) => mirrors(tree, below(base, name), below(base, source)));
}

/** The deepest folder that holds all of them. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/'));
  const shared = first.findIndex((name, at) => others.some((other) => other[at] !== name));
  return (shared < 0 ? first : first.slice(0, shared)).join('/');
}

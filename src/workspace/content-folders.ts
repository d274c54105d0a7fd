import { findLocaleFolders, mirrors } from './locale-folders.ts';
import { looksLikeLocale, sameLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import { DOCUMENTS, firstOf, folderSighting, merged, type Sighting, seenSet, sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

/** `content/en/` and `content/fr/`, or the same inside each folder of `content/`. */
export function contentFolders(tree: Tree): Sighting | null {
  const found =
    firstOf(['content', 'docs', 'doc'], (base) => folderSighting(tree, base, 'en')) ??
    firstOf(['src/content', 'content', 'docs'], (base) => collections(tree, base)) ??
    firstOf(['src/content/docs', 'src/content', 'src', 'pages', 'files'], (base) => folderSighting(tree, base, 'en'));
  if (found !== null) return found;
  // At the root of a project a folder `fr/` tells nothing unless there is an `en/` too.
  const root = folderSighting(tree, '', 'en');
  return root?.sets[0]?.include[0] === DOCUMENTS ? null : root;
}

/** `content/docs/en/`, `content/pages/en/`: several folders that each hold the folders of the locales. */
function collections(tree: Tree, base: string): Sighting | null {
  const inner = tree
    .folders(base)
    .filter((name) => !looksLikeLocale(name) && findLocaleFolders(tree, below(base, name), 'en').source !== null);
  return merged(inner.flatMap((name) => folderSighting(tree, below(base, name), 'en') ?? []));
}

/** `files/en-us/` of MDN, its translations beside it or in the repository `translated-content`. */
export function mdn(tree: Tree): Sighting | null {
  const source = tree.folders('files').find((name) => sameLocale(name, 'en-US'));
  if (source === undefined) return null;
  const away = '../translated-content';
  const locales = [null, away].flatMap((repository) =>
    tree
      .folders(repository === null ? 'files' : `${repository}/files`)
      .filter((tag) => looksLikeLocale(tag) && !sameLocale(tag, source))
      .map((tag) => ({ tag, repository })),
  );
  const distinct = locales.filter(({ tag }, at) => locales.findIndex((one) => sameLocale(one.tag, tag)) === at);
  const folders = distinct.map(({ tag, repository }) => `\`${below(repository ?? '', `files/${tag}/`)}\``);
  const set = seenSet(source, `files/${source}/${DOCUMENTS}`, 'files/{locale}/{path}');
  return { sets: [set], locales: distinct, reason: [`\`files/${source}/\``, ...folders].join(' '), findings: [] };
}

/** `translations/fr/` that mirrors `docs/`, or the whole project. */
export function translationFolders(tree: Tree): Sighting | null {
  const bases = ['i18n', 'translations', 'locales', 'l10n', 'docs/i18n', 'docs/translations', 'docs/locales'];
  return firstOf(bases, (base) => {
    const tags = tree.folders(base).filter((name) => looksLikeLocale(name) && !sameLocale(name, 'en'));
    return firstOf(['docs', 'doc', 'content', ''], (source) => {
      const mirroring = tags.filter((tag) => mirrors(tree, below(base, tag), source));
      if (mirroring.length === 0) return null;
      const set = seenSet('en', below(source, DOCUMENTS), below(base, '{locale}/{path}'));
      const folders = mirroring.map((tag) => `\`${below(base, tag)}/\``);
      return sighting({ sets: [set], tags: mirroring, reason: [`\`${source === '' ? '.' : source}/\``, ...folders].join(' ') });
    });
  });
}

import { basename } from 'node:path';
import { mirrors } from './locale-folders.ts';
import { distinctLocales, isDoubtful, looksLikeLocale } from './locale-names.ts';
import { DOCUMENTS, firstOf, type Sighting, seenSet, sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

/** A localized checkout of this project. */
interface Checkout {
  readonly tag: string;
  readonly repository: string;
}

/** The locale that the name of the project itself ends with, as `docs.en-us` does. */
const OWN_LOCALE = /^(.+)\.(en(?:-[a-z]{2})?)$/i;
/** How the name of a localized checkout is made of that of the project and a tag. Where it is not sure, a document must prove it. */
const NAMES = [
  { before: '.', after: null, isSure: true },
  { before: '-', after: null, isSure: false },
  { before: '_', after: null, isSure: false },
  { before: null, after: '.', isSure: false },
] as const;
const TABLES_OF_CONTENTS = /^toc\.ya?ml$/i;

/**
 * As the localized repositories of Microsoft's documentation: `docs.fr-fr` beside `docs` or `docs.en-us`, the same paths in
 * each. Also `docs-fr` and `fr.docs`, where a document proves it, and both as submodules of one repository.
 */
export function siblings(tree: Tree, root: string): Sighting | null {
  const { source, checkouts } = checkoutsBeside(tree, basename(root));
  return checkouts.length === 0 ? inner(tree) : ofCheckouts(tree, source, checkouts);
}

/** The documents of the project, whose translations stand at the same paths in other checkouts. */
function ofCheckouts(tree: Tree, source: string, checkouts: readonly Checkout[]): Sighting {
  const tables = checkouts.some(({ repository }) =>
    ['', ...tree.folders(repository)].some((name) =>
      tree.files(`${repository}/${name}`).some((file) => TABLES_OF_CONTENTS.test(file)),
    ),
  );
  const set = seenSet(source, DOCUMENTS, '{path}');
  const include = tables ? [...set.include, '**/{toc,TOC}.{yml,yaml}'] : set.include;
  const reason = checkouts.map(({ repository }) => `\`${repository}/\``).join(' ');
  return { sets: [{ ...set, include }], locales: checkouts, reason, findings: [] };
}

/** The checkouts whose names are that of the project and a locale. */
export function checkoutsBeside(tree: Tree, name: string): { readonly source: string; readonly checkouts: readonly Checkout[] } {
  const [stem = name, source = 'en'] = OWN_LOCALE.exec(name)?.slice(1) ?? [];
  const beside = tree.folders('..');
  const found = firstOf(NAMES, ({ before, after, isSure }) => {
    const [start, end] = before === null ? ['', `${after}${stem}`] : [`${stem}${before}`, ''];
    const tagOf = (folder: string): string => folder.slice(start.length, folder.length - end.length);
    const named = beside.filter((folder) => folder.startsWith(start) && folder.endsWith(end) && looksLikeLocale(tagOf(folder)));
    const proven = named.filter((folder) => (isSure && !isDoubtful(tagOf(folder))) || mirrors(tree, `../${folder}`, ''));
    const tags = distinctLocales(proven.map(tagOf), source);
    return tags.length === 0 ? null : tags.map((tag) => ({ tag, repository: `../${start}${tag}${end}` }));
  });
  return { source, checkouts: found ?? [] };
}

/** `docs/` and `docs.fr-FR/` in one project, as submodules mostly. */
function inner(tree: Tree): Sighting | null {
  const folders = tree.folders('');
  return firstOf(folders, (name) => {
    const [stem = name, source = 'en'] = OWN_LOCALE.exec(name)?.slice(1) ?? [];
    const named = folders.filter((folder) => folder.startsWith(`${stem}.`)).map((folder) => folder.slice(stem.length + 1));
    const tags = distinctLocales(named.filter(looksLikeLocale), source).filter((tag) => mirrors(tree, `${stem}.${tag}`, name));
    if (tags.length === 0) return null;
    const reason = [name, ...tags.map((tag) => `${stem}.${tag}`)].map((folder) => `\`${folder}/\``).join(' ');
    return sighting({ sets: [seenSet(source, `${name}/${DOCUMENTS}`, `${stem}.{locale}/{path}`)], tags, reason });
  });
}

import { basename } from 'node:path';
import { distinctLocales, looksLikeLocale } from './locale-names.ts';
import { DOCUMENTS, docSet, firstOf, folderSighting, type Sighting, sighting, suffixSighting, tagFolders } from './sighting.ts';
import { docusaurus, hugo, mkDocs, starlight, vitePress } from './site-generators.ts';
import type { Tree } from './tree.ts';

/** A way to lay out documentation in several languages. */
export interface Layout {
  readonly name: string;
  /** What is looked for, as a user would write it. */
  readonly sign: string;
  /** What it makes of a project; null when the project is not laid out so. `root` is the absolute path of the tree. */
  sees(tree: Tree, root: string): Sighting | null;
}

/** Every layout that is detected, in the order in which they are tried. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'hexapla', sign: '`source-docs/` with `locales/TAG/`', sees: own },
  { name: 'Docusaurus', sign: '`docusaurus.config.*` with `i18n/TAG/`', sees: docusaurus },
  { name: 'VitePress', sign: '`.vitepress/` with `TAG/`', sees: vitePress },
  { name: 'Starlight', sign: '`astro.config.*` with `src/content/docs/TAG/`', sees: starlight },
  { name: 'Hugo', sign: '`hugo.*` with `content/TAG/` or `content/**/name.TAG.md`', sees: hugo },
  { name: 'MkDocs', sign: '`mkdocs.yml` with `docs/TAG/` or `docs/**/name.TAG.md`', sees: mkDocs },
  {
    name: 'name.TAG.md',
    sign: '`docs/**/name.TAG.md`',
    sees: (tree) => firstOf(['content', 'docs', 'doc'], (base) => suffixSighting(tree, base, 'en')),
  },
  { name: 'content/TAG', sign: '`content/TAG/` or `docs/TAG/`', sees: contentFolders },
  { name: 'sibling checkouts', sign: '`../NAME.TAG/` beside `../NAME/`', sees: siblings },
  { name: 'README.TAG.md', sign: '`README.TAG.md`', sees: (tree) => suffixSighting(tree, '', 'en') },
];

function own(tree: Tree): Sighting | null {
  if (!tree.has('source-docs')) return null;
  const { tags, findings } = tagFolders(tree, 'locales', 'en-US');
  const reason = tags.length === 0 ? '`source-docs/`' : `\`source-docs/\` ${tags.map((tag) => `\`locales/${tag}/\``).join(' ')}`;
  return {
    ...sighting({ source: docSet('en-US', `source-docs/${DOCUMENTS}`), target: 'locales/{locale}/{path}', tags, reason }),
    findings,
  };
}

/** At the root of a project a folder `fr/` tells nothing unless there is an `en/` too. */
function contentFolders(tree: Tree): Sighting | null {
  const found = firstOf(['content', 'docs', 'doc', 'files', 'src/content/docs', 'src/content'], (base) =>
    folderSighting(tree, base, 'en'),
  );
  if (found !== null) return found;
  const root = folderSighting(tree, '', 'en');
  return root?.source.include[0] === DOCUMENTS ? null : root;
}

/** As the localized repositories of Microsoft's documentation: `docs.fr-fr` beside `docs` or `docs.en-us`, the same paths in each. */
function siblings(tree: Tree, root: string): Sighting | null {
  const name = basename(root);
  const [stem, source] = /^(.+)\.(en(?:-[a-z]{2})?)$/i.exec(name)?.slice(1) ?? [name, 'en'];
  if (stem === undefined || source === undefined) return null;
  const checkouts = tree.folders('..').filter((folder) => folder.startsWith(`${stem}.`));
  const tags = distinctLocales(checkouts.map((folder) => folder.slice(stem.length + 1)).filter(looksLikeLocale), source);
  if (tags.length === 0) return null;
  const locales = tags.map((tag) => ({ tag, repository: `../${stem}.${tag}` }));
  const reason = locales.map(({ repository }) => `\`${repository}/\``).join(' ');
  return { source: docSet(source, DOCUMENTS), target: '{path}', locales, reason, findings: [] };
}

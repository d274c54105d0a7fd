import { contentFolders, mdn, translationFolders } from './content-folders.ts';
import { deepFolders, deepSuffixes } from './deep-folders.ts';
import { docusaurus } from './docusaurus.ts';
import { hugo } from './hugo.ts';
import { openLocalization } from './open-localization.ts';
import { readmes } from './readmes.ts';
import { siblings } from './siblings.ts';
import { DOCUMENTS, firstOf, type Sighting, seenSet, sighting, tagFolders } from './sighting.ts';
import { mkDocs, starlight, vitePress } from './site-generators.ts';
import { suffixSighting } from './suffix-sighting.ts';
import type { Tree } from './tree.ts';

/** A way to lay out documentation in several languages. */
export interface Layout {
  readonly name: string;
  /** What is looked for, as a user would write it. */
  readonly sign: string;
  /**
   * Whether a file or folder that nothing else has proves it; else names of folders and files make it likely. Those that all of a
   * project is searched for are looked for when none before it in the list fits.
   */
  readonly evidence: 'proof' | 'names' | 'search';
  /** Front-matter keys that hold text of the page, on top of the usual ones. */
  readonly frontMatter: readonly string[];
  /** What it makes of a project; null when the project is not laid out so. `root` is the absolute path of the tree. */
  sees(tree: Tree, root: string): Sighting | null;
}

const VITEPRESS_KEYS = [
  'hero.text',
  'hero.tagline',
  'hero.actions.text',
  'features.title',
  'features.details',
  'features.linkText',
];
const STARLIGHT_KEYS = [
  'hero.title',
  'hero.tagline',
  'hero.image.alt',
  'hero.actions.text',
  'banner.content',
  'sidebar.label',
  'sidebar.badge.text',
  'prev.label',
  'next.label',
];

/** Every layout that is detected, in the order in which they are tried. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'hexapla', sign: '`source-docs/` with `locales/TAG/`', evidence: 'proof', frontMatter: [], sees: own },
  {
    name: 'OpenLocalization',
    sign: '`.localization-config` with `../NAME.TAG/`',
    evidence: 'proof',
    frontMatter: [],
    sees: openLocalization,
  },
  {
    name: 'Docusaurus',
    sign: '`docusaurus.config.*` with `i18n/TAG/`',
    evidence: 'proof',
    frontMatter: ['sidebar_label', 'pagination_label'],
    sees: docusaurus,
  },
  { name: 'VitePress', sign: '`.vitepress/` with `TAG/`', evidence: 'proof', frontMatter: VITEPRESS_KEYS, sees: vitePress },
  {
    name: 'Starlight',
    sign: '`astro.config.*` with `src/content/docs/TAG/`',
    evidence: 'proof',
    frontMatter: STARLIGHT_KEYS,
    sees: starlight,
  },
  {
    name: 'Hugo',
    sign: '`hugo.*` with `content/TAG/`, a `contentDir` a language, or `content/**/name.TAG.md`',
    evidence: 'proof',
    frontMatter: ['linkTitle', 'summary'],
    sees: hugo,
  },
  {
    name: 'MkDocs',
    sign: '`mkdocs.yml` with `docs/TAG/` or `docs/**/name.TAG.md`',
    evidence: 'proof',
    frontMatter: [],
    sees: mkDocs,
  },
  {
    name: 'MDN',
    sign: '`files/en-us/` with `files/TAG/` or `../translated-content/files/TAG/`',
    evidence: 'proof',
    frontMatter: ['short-title'],
    sees: mdn,
  },
  {
    name: 'name.TAG.md',
    sign: '`docs/**/name.TAG.md`',
    evidence: 'names',
    frontMatter: [],
    sees: (tree) => firstOf(['content', 'docs', 'doc'], (base) => suffixSighting(tree, base, 'en')),
  },
  { name: 'content/TAG', sign: '`content/TAG/` or `docs/TAG/`', evidence: 'names', frontMatter: [], sees: contentFolders },
  {
    name: 'translations/TAG',
    sign: '`docs/` with `i18n/TAG/`, `translations/TAG/` or `locales/TAG/`',
    evidence: 'names',
    frontMatter: [],
    sees: translationFolders,
  },
  {
    name: 'sibling checkouts',
    sign: '`../NAME.TAG/` beside `../NAME/`',
    evidence: 'names',
    frontMatter: [],
    sees: siblings,
  },
  {
    name: 'PATH/TAG',
    sign: '`PATH/en/` with `PATH/TAG/`, or `PATH/TAG/` that mirrors `PATH/`, in any folder',
    evidence: 'search',
    frontMatter: [],
    sees: deepFolders,
  },
  { name: 'README.TAG.md', sign: '`README.TAG.md`', evidence: 'names', frontMatter: [], sees: readmes },
  {
    name: 'PATH/name.TAG.md',
    sign: '`PATH/name.TAG.md` beside `PATH/name.md` in any folder',
    evidence: 'search',
    frontMatter: [],
    sees: deepSuffixes,
  },
];

function own(tree: Tree): Sighting | null {
  if (!tree.has('source-docs')) return null;
  const { tags, findings } = tagFolders(tree, 'locales', 'en-US');
  const reason = tags.length === 0 ? '`source-docs/`' : `\`source-docs/\` ${tags.map((tag) => `\`locales/${tag}/\``).join(' ')}`;
  const set = seenSet('en-US', `source-docs/${DOCUMENTS}`, 'locales/{locale}/{path}');
  return { ...sighting({ sets: [set], tags, reason }), findings };
}

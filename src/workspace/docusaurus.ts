import { isLocale } from '../model/locale.ts';
import { below, outsideReason } from './relative-path.ts';
import { DOCUMENTS, type SeenSet, type Sighting, seenSet, sighting, tagFolders } from './sighting.ts';
import { firstFile, SCRIPTS } from './site-files.ts';
import { siteSighting } from './sites.ts';
import type { Tree } from './tree.ts';

const DOCS = 'docusaurus-plugin-content-docs';
const BLOG = 'docusaurus-plugin-content-blog';
const PAGES = 'docusaurus-plugin-content-pages';
const CATEGORIES = '**/_category_.{json,yml,yaml}';

/** What is known of a site before its documents are looked for. */
interface Site {
  readonly tree: Tree;
  /** Its folder in the project. */
  readonly folder: string;
  /** The text of its configuration, which is only ever searched. */
  readonly text: string;
  readonly source: string;
  readonly tags: readonly string[];
}

/** https://docusaurus.io/docs/i18n/introduction#translation-files-location; every content plugin is a doc set of its own. */
export function docusaurus(tree: Tree): Sighting | null {
  return siteSighting(tree, (folder) => {
    const file = firstFile(tree, folder, 'docusaurus.config', SCRIPTS);
    if (file === null) return null;
    const text = tree.text(file);
    const named = /defaultLocale['"]?\s*:\s*['"]([\w-]+)['"]/.exec(text)?.[1];
    const source = named !== undefined && isLocale(named) ? named : 'en';
    const { tags, findings } = tagFolders(tree, below(folder, 'i18n'), source);
    const site: Site = { tree, folder, text, source, tags };
    const sets = [...contentSets(site), ...messageSets(site)];
    if (sets.length === 0) return null;
    const folders = tags.map((tag) => `\`${below(folder, `i18n/${tag}/`)}\``);
    return { ...sighting({ sets, tags, reason: [`\`${file}\``, ...folders].join(' ') }), findings };
  });
}

/** The documents of every plugin that some locale has begun to translate; those of the main one when none has any. */
function contentSets(site: Site): readonly SeenSet[] {
  const plugins = foldersOfLocales(site, '');
  const found = plugins.flatMap((plugin): readonly SeenSet[] => {
    if (plugin === PAGES) return setOf(site, ownFolder(site, 'src/pages'), plugin);
    if (plugin === BLOG || plugin.startsWith(`${BLOG}-`)) return setOf(site, pluginFolder(site, plugin, BLOG, 'blog'), plugin);
    return plugin === DOCS || plugin.startsWith(`${DOCS}-`) ? docsSets(site, plugin) : [];
  });
  const begun = found.length > 0 ? found : setOf(site, pluginFolder(site, DOCS, DOCS, 'docs'), `${DOCS}/current`);
  return begun;
}

/** Today's documents of a docs plugin and its versions. */
function docsSets(site: Site, plugin: string): readonly SeenSet[] {
  const id = plugin.slice(DOCS.length + 1);
  return foldersOfLocales(site, plugin).flatMap((version) => {
    const versions = `${id === '' ? '' : `${id}_`}versioned_docs`;
    const from = version === 'current' ? pluginFolder(site, plugin, DOCS, 'docs') : ownFolder(site, `${versions}/${version}`);
    return setOf(site, from, `${plugin}/${version}`);
  });
}

/** `code.json`, `navbar.json` and the like, where they were written for the source locale too. */
function messageSets({ tree, folder, source, tags }: Site): readonly SeenSet[] {
  const own = below(folder, `i18n/${source}`);
  if (!tree.has(own) || tags.length === 0) return [];
  return [seenSet(source, `${own}/**/*.json`, below(folder, 'i18n/{locale}/{path}'))];
}

/** The names of the folders in `i18n/TAG/inside` of all locales, in code unit order. */
function foldersOfLocales({ tree, folder, tags }: Site, inside: string): readonly string[] {
  const names = tags.flatMap((tag) => tree.folders(below(folder, `i18n/${tag}${inside === '' ? '' : `/${inside}`}`)));
  return [...new Set(names)].sort();
}

function setOf({ tree, folder, source, tags }: Site, from: string | null, inside: string): readonly SeenSet[] {
  if (from === null) return [];
  const target = (tag: string): string => below(folder, `i18n/${tag}/${inside}`);
  const hasCategory = tags.some((tag) =>
    [target(tag), ...tree.folders(target(tag)).map((name) => below(target(tag), name))].some((place) =>
      tree.files(place).some((name) => name.startsWith('_category_.')),
    ),
  );
  const include = [below(from, DOCUMENTS), ...(hasCategory ? [below(from, CATEGORIES)] : [])];
  return [{ locale: source, include, exclude: [], target: `${target('{locale}')}/{path}` }];
}

/**
 * Where the sources of a plugin stand: the `path` that the configuration gives beside its `id` or, of the main one, in `docs: { … }`;
 * else a folder of that name.
 */
function pluginFolder(site: Site, plugin: string, kind: string, usual: string): string | null {
  const id = plugin.slice(kind.length + 1);
  const path = (id === '' ? presetPath(site.text, usual) : pathOfId(site.text, id))?.replace(/^\.\//, '').replace(/\/$/, '');
  const named = path === undefined ? null : outsideReason(path) === null ? ownFolder(site, path) : outerFolder(site, path);
  if (id !== '') return named ?? ownFolder(site, id);
  return named ?? ownFolder(site, usual) ?? (site.tree.has(usual) ? usual : null);
}

function presetPath(text: string, key: string): string | undefined {
  return new RegExp(`\\b${key}['"]?\\s*:\\s*\\{[^{}]{0,2000}?\\bpath\\s*:\\s*['"]([^'"]+)['"]`).exec(text)?.[1];
}

/** The `path` in the same braces as the `id`, whichever stands first. */
function pathOfId(text: string, id: string): string | undefined {
  const idPattern = `\\bid\\s*:\\s*['"]${id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`;
  const pathPattern = `\\bpath\\s*:\\s*['"]([^'"]+)['"]`;
  const orders = [`${idPattern}[^{}]{0,2000}?${pathPattern}`, `${pathPattern}[^{}]{0,2000}?${idPattern}`];
  return orders.flatMap((order) => new RegExp(order).exec(text)?.[1] ?? [])[0];
}

function ownFolder({ tree, folder }: Site, path: string): string | null {
  return tree.has(below(folder, path)) ? below(folder, path) : null;
}

/** `../docs` of the site in `website/`. */
function outerFolder({ tree, folder }: Site, path: string): string | null {
  const outer = path.replace(/^\.\.\//, '');
  const isBeside = path.startsWith('../') && folder !== '' && !folder.includes('/') && outsideReason(outer) === null;
  return isBeside && tree.has(outer) ? outer : null;
}

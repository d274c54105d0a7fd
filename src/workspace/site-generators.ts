import { isLocale } from '../model/locale.ts';
import { below, outsideReason } from './relative-path.ts';
import { DOCUMENTS, docSet, firstOf, folderSighting, type Sighting, sighting, suffixSighting, tagFolders } from './sighting.ts';
import type { Tree } from './tree.ts';

const SCRIPTS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];
const DATA = ['toml', 'yaml', 'yml', 'json'];

/** https://docusaurus.io/docs/i18n/introduction#translation-files-location; the site may be in `website/`. */
export function docusaurus(tree: Tree): Sighting | null {
  return firstOf(['', 'website'], (site) => {
    const file = firstFile(tree, site, 'docusaurus.config', SCRIPTS);
    const docs = [below(site, 'docs'), 'docs'].find((folder) => tree.has(folder));
    if (file === null || docs === undefined) return null;
    const source = namedLocale(tree.text(file), /defaultLocale['"]?\s*:\s*['"]([\w-]+)['"]/) ?? 'en';
    const { tags, findings } = tagFolders(tree, below(site, 'i18n'), source);
    const target = below(site, 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}');
    return { ...sighting({ source: docSet(source, `${docs}/${DOCUMENTS}`), target, tags, reason: `\`${file}\`` }), findings };
  });
}

/** https://vitepress.dev/guide/i18n: the source in the root of the site or, with rewrites, in a folder of its own. */
export function vitePress(tree: Tree): Sighting | null {
  const site = ['', 'docs', ...tree.folders('')].find((folder) => tree.has(below(folder, '.vitepress')));
  if (site === undefined) return null;
  return framework(folderSighting(tree, site, 'en'), site, below(site, '.vitepress/'));
}

/** https://starlight.astro.build/guides/i18n/ */
export function starlight(tree: Tree): Sighting | null {
  const file = firstFile(tree, '', 'astro.config', SCRIPTS);
  const base = 'src/content/docs';
  if (file === null || !tree.has(base) || !tree.text(file).includes('starlight')) return null;
  return framework(folderSighting(tree, base, 'en'), base, file);
}

/** https://gohugo.io/content-management/multilingual/: by content folder or by file name. */
export function hugo(tree: Tree): Sighting | null {
  const inFolder = firstFile(tree, 'config/_default', 'hugo', DATA) ?? firstFile(tree, 'config/_default', 'config', DATA);
  const file = firstFile(tree, '', 'hugo', DATA) ?? inFolder ?? firstFile(tree, '', 'config', DATA);
  if (file === null || !tree.has('content')) return null;
  const text = tree.text(file);
  if (!/hugo/.test(file) && !/^\s*"?(?:baseURL|languageCode|defaultContentLanguage|theme)"?\s*[:=]/im.test(text)) return null;
  const source = namedLocale(text, /^\s*"?defaultContentLanguage"?\s*[:=]\s*["']?([\w-]+)/im) ?? 'en';
  return framework(folderSighting(tree, 'content', source) ?? suffixSighting(tree, 'content', source), 'content', file);
}

/** `docs_dir` is MkDocs' own; folders and suffixes are the two structures of the plugin mkdocs-static-i18n. */
export function mkDocs(tree: Tree): Sighting | null {
  const file = firstFile(tree, '', 'mkdocs', ['yml', 'yaml']);
  if (file === null) return null;
  const base = /^docs_dir:\s*["']?([^"'#\s]+)/m.exec(tree.text(file))?.[1] ?? 'docs';
  if (outsideReason(base) !== null || !tree.has(base)) return null;
  return framework(folderSighting(tree, base, 'en') ?? suffixSighting(tree, base, 'en'), base, file);
}

/** What a site generator's own file proves even when there is no translation yet. */
function framework(found: Sighting | null, base: string, file: string): Sighting {
  const none = sighting({
    source: docSet('en', below(base, DOCUMENTS)),
    target: below(base, '{locale}/{path}'),
    tags: [],
    reason: '',
  });
  const { reason, ...seen } = found ?? none;
  return { ...seen, reason: `\`${file}\`${reason === '' ? '' : ` ${reason}`}` };
}

/** `name.EXTENSION` in `folder`, whichever extension there is. */
function firstFile(tree: Tree, folder: string, name: string, extensions: readonly string[]): string | null {
  return extensions.map((extension) => below(folder, `${name}.${extension}`)).find((file) => tree.has(file)) ?? null;
}

function namedLocale(text: string, pattern: RegExp): string | null {
  const tag = pattern.exec(text)?.[1];
  return tag !== undefined && isLocale(tag) ? tag : null;
}

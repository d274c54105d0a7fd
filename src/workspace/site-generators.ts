import { isLocale } from '../model/locale.ts';
import { dictionarySets } from './dictionaries.ts';
import { likelySource, looksLikeLocale, sameLocale } from './locale-names.ts';
import { below, outsideReason } from './relative-path.ts';
import { besideSighting, DOCUMENTS, firstOf, folderSighting, type Sighting, seenSet, sighting } from './sighting.ts';
import { firstFile, SCRIPTS } from './site-files.ts';
import { siteSighting } from './sites.ts';
import { suffixSighting } from './suffix-sighting.ts';
import { languageOf } from './target-pattern.ts';
import type { Tree } from './tree.ts';

/** https://vitepress.dev/guide/i18n: the source in the root of the site or, with rewrites, in a folder of its own. */
export function vitePress(tree: Tree): Sighting | null {
  return siteSighting(tree, (site) => {
    const own = below(site, '.vitepress');
    if (!tree.has(own)) return null;
    const file = firstFile(tree, own, 'config', SCRIPTS) ?? firstFile(tree, `${own}/config`, 'index', SCRIPTS);
    const text = file === null ? '' : tree.text(file);
    const inner = /\bsrcDir\s*:\s*['"](?:\.\/)?([^'"]+?)\/?['"]/.exec(text)?.[1] ?? null;
    const base = inner !== null && outsideReason(inner) === null && tree.has(below(site, inner)) ? below(site, inner) : site;
    return withRoot(tree, { base, text, file: `${own}/`, usual: 'en' });
  });
}

/** https://starlight.astro.build/guides/i18n/, with the texts of its interface. */
export function starlight(tree: Tree): Sighting | null {
  return siteSighting(tree, (site) => {
    const file = firstFile(tree, site, 'astro.config', SCRIPTS);
    const base = below(site, 'src/content/docs');
    if (file === null || !tree.has(base) || !tree.text(file).includes('starlight')) return null;
    const text = tree.text(file);
    const named = /defaultLocale['"]?\s*:\s*['"]([\w-]+)['"]/.exec(text)?.[1];
    const usual = named !== undefined && named !== 'root' && isLocale(named) ? named : 'en';
    const seen = withRoot(tree, { base, text, file, usual });
    const texts = dictionarySets(tree, below(site, 'src/content/i18n'), seen.sets[0]?.locale ?? usual);
    return seen.locales.length === 0 ? seen : { ...seen, sets: [...seen.sets, ...texts] };
  });
}

/** The language of `locales: { root: { lang } }`, which VitePress and Starlight share; `[\s\S]` because comments may hold anything. */
const ROOT = /\broot['"]?\s*:\s*\{[^{}]*?\blang['"]?\s*:\s*['"]([\w-]+)['"]/;

/** Where the configuration says which language the root is in, a folder `en-gb/` beside it is a translation. */
function withRoot(
  tree: Tree,
  site: { readonly base: string; readonly text: string; readonly file: string; readonly usual: string },
): Sighting {
  const { base, file, usual } = site;
  const root = ROOT.exec(site.text)?.[1];
  if (root === undefined || !isLocale(root))
    return proven(tree, folderSighting(tree, base, usual), { base, locale: usual, file });
  const own = tree.folders(base).find((name) => sameLocale(name, root) || sameLocale(name, languageOf(root)));
  const seen = own === undefined ? besideSighting(tree, base, root) : folderSighting(tree, base, own);
  return proven(tree, seen, { base, locale: root, file });
}

/** `docs_dir` is MkDocs' own; folders and suffixes are the two structures of the plugin mkdocs-static-i18n. */
export function mkDocs(tree: Tree): Sighting | null {
  return (
    sitePerLanguage(tree) ??
    siteSighting(tree, (site) => {
      const file = firstFile(tree, site, 'mkdocs', ['yml', 'yaml']);
      if (file === null) return null;
      const text = tree.text(file);
      const base = below(site, docsFolder(text));
      if (outsideReason(base) !== null || !tree.has(base)) return null;
      const locale = defaultLanguage(text);
      const ways = [folderSighting, suffixSighting];
      const seen = firstOf(/docs_structure:\s*["']?suffix/.test(text) ? ways.reverse() : ways, (see) => see(tree, base, locale));
      return proven(tree, seen, { base, locale, file });
    })
  );
}

/** `docs/en/mkdocs.yml` with `docs/en/docs/` and `docs/fr/docs/`: a site a language, built one by one. */
function sitePerLanguage(tree: Tree): Sighting | null {
  const file = firstOf(['docs/en', 'docs/en-US', 'en', 'en-US'], (folder) => firstFile(tree, folder, 'mkdocs', ['yml', 'yaml']));
  if (file === null) return null;
  const [base, source] = [file.split('/').slice(0, -2).join('/'), file.split('/').at(-2) ?? 'en'];
  const inner = docsFolder(tree.text(file));
  const tags = tree
    .folders(base)
    .filter((name) => name !== source && looksLikeLocale(name) && tree.has(below(base, `${name}/${inner}`)));
  if (tags.length === 0 || !tree.has(below(base, `${source}/${inner}`))) return null;
  const set = seenSet(source, below(base, `${source}/${inner}/${DOCUMENTS}`), below(base, `{locale}/${inner}/{path}`));
  const folders = [source, ...tags].map((tag) => `\`${below(base, `${tag}/${inner}/`)}\``);
  return sighting({ sets: [set], tags, reason: [`\`${file}\``, ...folders].join(' ') });
}

function docsFolder(text: string): string {
  return /^docs_dir:[ \t]*["']?(?:\.\/)?([^"'#\s]+?)\/?["']?[ \t]*(?:#.*)?$/m.exec(text)?.[1] ?? 'docs';
}

/** The `locale` that the plugin calls the default one. */
function defaultLanguage(text: string): string {
  const languages = text.split(/^[ \t]*-[ \t]*(?=locale:)/m).slice(1);
  const chosen = languages.find((language) => /^[ \t]*default:[ \t]*true\b/m.test(language)) ?? '';
  const tag = /^locale:\s*["']?([\w-]+)/.exec(chosen)?.[1] ?? /^[ \t]*default_language:[ \t]*["']?([\w-]+)/m.exec(text)?.[1];
  return tag !== undefined && isLocale(tag) ? tag : 'en';
}

/** What a site generator's own file proves even when there is no translation yet. */
export function proven(
  tree: Tree,
  found: Sighting | null,
  site: { readonly base: string; readonly locale: string; readonly file: string },
): Sighting {
  const { base, locale, file } = site;
  if (found !== null) return { ...found, reason: `\`${file}\` ${found.reason}` };
  const source = likelySource(tree.folders(base).filter(looksLikeLocale), locale);
  const folder = source === null ? base : below(base, source);
  return sighting({
    sets: [seenSet(source ?? locale, below(folder, DOCUMENTS), below(base, '{locale}/{path}'))],
    tags: [],
    reason: `\`${file}\``,
  });
}

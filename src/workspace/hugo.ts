import { isLocale } from '../model/locale.ts';
import { dictionarySets } from './dictionaries.ts';
import { looksLikeLocale, sameLocale } from './locale-names.ts';
import { below, outsideReason } from './relative-path.ts';
import { DOCUMENTS, folderSighting, type Sighting, seenSet, sighting } from './sighting.ts';
import { firstFile } from './site-files.ts';
import { proven } from './site-generators.ts';
import { siteSighting } from './sites.ts';
import { suffixSighting } from './suffix-sighting.ts';
import type { Tree } from './tree.ts';

const DATA = ['toml', 'yaml', 'yml', 'json'];
const SECTION = /^\s*(?:\[+\s*(?:languages\.)?["']?([\w-]+)["']?\s*\]+|["']?([\w-]+)["']?\s*:\s*\{?)\s*(?:#.*)?$/;
/** Longer lines hold neither, and several runs of white space in a pattern take long on them. UTF-16 code units. */
const MAX_LINE = 500;
const CONTENT_DIR = /^\s*["']?contentDir["']?\s*[:=]\s*["']?(?:\.\/)?([^"'#,]+?)\/?["']?\s*,?\s*(?:#.*)?$/i;

/** https://gohugo.io/content-management/multilingual/: by content folder, by file name, or by a `contentDir` for each language. */
export function hugo(tree: Tree): Sighting | null {
  return siteSighting(tree, (site) => {
    const inFolder = below(site, 'config/_default');
    const file =
      firstFile(tree, site, 'hugo', DATA) ??
      firstFile(tree, inFolder, 'hugo', DATA) ??
      firstFile(tree, inFolder, 'config', DATA) ??
      firstFile(tree, site, 'config', DATA);
    if (file === null) return null;
    const text = tree.text(file);
    if (
      !/(?:^|\/)hugo\.\w+$/.test(file) &&
      !/^[ \t]*"?(?:baseURL|languageCode|defaultContentLanguage|theme)"?\s*[:=]/im.test(text)
    )
      return null;
    const languages = firstFile(tree, inFolder, 'languages', DATA);
    const dirs = contentDirs(`${text}\n${languages === null ? '' : tree.text(languages)}`);
    const named = /^[ \t]*"?defaultContentLanguage"?[ \t]*[:=][ \t]*["']?([\w-]+)/im.exec(text)?.[1];
    const locale = named !== undefined && isLocale(named) ? named : 'en';
    const seen = contentSighting(tree, { site, file, locale, dirs });
    if (seen === null || seen.locales.length === 0) return seen;
    return { ...seen, sets: [...seen.sets, ...dictionarySets(tree, below(site, 'i18n'), seen.sets[0]?.locale ?? locale)] };
  });
}

interface Site {
  readonly site: string;
  readonly file: string;
  readonly locale: string;
  /** `contentDir` by language; that of `''` is for all. */
  readonly dirs: ReadonlyMap<string, string>;
}

function contentSighting(tree: Tree, { site, file, locale, dirs }: Site): Sighting | null {
  const base = below(site, withoutLocale(dirs.get('') ?? 'content', locale));
  const folders = [...dirs].filter(([tag, dir]) => tag !== '' && tree.has(below(site, dir)));
  const ofSource = folders.find(([tag]) => sameLocale(tag, locale))?.[1];
  const others = folders.filter(([tag]) => !sameLocale(tag, locale));
  const from = ofSource === undefined ? base : below(site, ofSource);
  if (!tree.has(from)) return null;
  if (others.length === 0 || others.every(([tag, dir]) => dir.endsWith(`/${tag}`)))
    return proven(
      tree,
      folderSighting(tree, parentOf(others[0]?.[1], site) ?? base, locale) ?? suffixSighting(tree, base, locale),
      {
        base,
        locale,
        file,
      },
    );
  const named = others.map(([, dir]) => `\`${below(site, dir)}/\``);
  return {
    ...sighting({
      sets: [seenSet(locale, below(from, DOCUMENTS), '{path}')],
      tags: [],
      reason: [`\`${file}\``, ...named].join(' '),
    }),
    locales: others.map(([tag, dir]) => ({ tag, repository: below(site, dir) })),
  };
}

/** `content` for the `contentDir` of a site in English that is `content/en`. */
function withoutLocale(dir: string, locale: string): string {
  const [parent, name] = [dir.slice(0, Math.max(0, dir.lastIndexOf('/'))), dir.slice(dir.lastIndexOf('/') + 1)];
  return parent !== '' && sameLocale(name, locale) ? parent : dir;
}

/** The folder that holds the folders of the languages. */
function parentOf(dir: string | undefined, site: string): string | null {
  return dir === undefined ? null : below(site, dir.slice(0, dir.lastIndexOf('/')));
}

/** The `contentDir` of each language, and under `''` that of the site, found line by line in TOML, YAML or JSON. */
function contentDirs(text: string): ReadonlyMap<string, string> {
  const dirs = new Map<string, string>();
  let language = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.length > MAX_LINE) continue;
    const [, table, key] = SECTION.exec(line) ?? [];
    const section = table ?? key;
    if (section !== undefined && looksLikeLocale(section)) language = section;
    const dir = CONTENT_DIR.exec(line)?.[1];
    if (dir !== undefined && outsideReason(dir) === null && !dirs.has(language)) dirs.set(language, dir);
  }
  return dirs;
}

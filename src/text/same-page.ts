import type { Locale } from '../model/locale.ts';

/** The languages whose parts of addresses say nothing: those of the source and of the translation. */
export interface Languages {
  readonly sourceLocale: Locale;
  readonly locale: Locale;
}

const HOST = /^((?:[a-z][a-z0-9+.-]*:)?\/\/)([^/?#]*)/i;
const QUERY_LANGUAGE = /(?:^|&)(?:hl|lang|language|locale|setlang|mkt|ui)=[A-Za-z_-]{2,10}(?=&|$)/g;
/** Hosts that name pages in the words of each language. */
const TRANSLATES_PATHS = /(?:^|\.)(?:wikipedia|wiktionary|wikibooks|wikimedia)\.org$/i;

/**
 * A key that is equal for two destinations that lead to the same page, each in its language: `/en-us/a.md` and `/fr-fr/a.md`,
 * `../../a.md` and `../a.md`, `a.md` and `a.fr.md`, whatever their fragments. A fragment alone is `#`.
 */
export function pageKey(destination: string, languages: Languages): string {
  const tags = tagsOf(languages);
  const [address = '', fragment] = split(destination.trim().normalize('NFC'), '#');
  if (address === '') return fragment === undefined ? '' : '#';
  const [pathAndHost = '', query] = split(address, '?');
  const host = HOST.exec(pathAndHost);
  const path = pathKey(decoded(pathAndHost.slice(host?.[0].length ?? 0)), tags);
  const search = (query ?? '').replace(QUERY_LANGUAGE, '').replace(/^&/, '');
  const rest = search === '' ? path : `${path}?${search}`;
  return host === null ? rest : hostKey(host, tags, rest);
}

function hostKey([, , host = '']: RegExpExecArray, tags: ReadonlySet<string>, rest: string): string {
  const name = host.toLowerCase().replace(/^www\./, '');
  const labels = name.split('.');
  const bare = labels.length > 2 && tags.has(labels[0] ?? '') ? labels.slice(1).join('.') : name;
  return TRANSLATES_PATHS.test(bare) ? `//${bare}` : `//${bare}/${rest}`;
}

/** A path without `.`, `..` and languages, in folders and in the name of its file. */
function pathKey(path: string, tags: ReadonlySet<string>): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return segments
    .filter((segment) => !tags.has(tagLike(segment)))
    .map((segment) => withoutSuffix(segment, tags))
    .join('/');
}

const SUFFIX = /[._-]([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?)(?=\.[A-Za-z0-9]{1,5}$)/g;

function withoutSuffix(segment: string, tags: ReadonlySet<string>): string {
  return segment.replace(SUFFIX, (suffix, tag: string) => (tags.has(tagLike(tag)) ? '' : suffix));
}

function tagLike(segment: string): string {
  return segment.toLowerCase().replaceAll('_', '-');
}

const known = new Map<string, ReadonlySet<string>>();

/** How addresses spell the two languages: `fr`, `fr-fr`, `zh-hans`. */
function tagsOf({ sourceLocale, locale }: Languages): ReadonlySet<string> {
  const key = `${sourceLocale} ${locale}`;
  let tags = known.get(key);
  if (tags === undefined) {
    tags = new Set(['en', 'en-us', ...spellings(sourceLocale), ...spellings(locale)]);
    known.set(key, tags);
  }
  return tags;
}

function spellings(locale: Locale): readonly string[] {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  const likely = [
    language,
    `${language}-${region}`,
    `${language}-${script}`,
    `${language}-${language}`,
    `${language}-${script}-${region}`,
  ];
  return [tagLike(locale), ...likely.map(tagLike)];
}

function split(text: string, sign: string): readonly [string, string | undefined] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

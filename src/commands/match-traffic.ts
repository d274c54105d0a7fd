import type { PageViews } from '../formats/traffic.ts';
import type { Locale } from '../model/locale.ts';
import { addToGroup } from '../text/add-to-group.ts';
import type { ProjectDocument } from '../workspace/project.ts';

/** Views of the documents of a project. */
export interface MatchedTraffic {
  /** By path of the source; under null, of the source itself. */
  readonly views: ReadonlyMap<string, ReadonlyMap<Locale | null, number>>;
  /** Rows that are of no document, or of which it cannot be told. */
  readonly unmatched: readonly PageViews[];
}

interface Page {
  readonly source: string;
  readonly locale: Locale | null;
}

/** What rows of views are matched with. */
interface Matching {
  readonly documents: readonly ProjectDocument[];
  readonly sourceLocale: Locale;
  readonly locales: readonly Locale[];
  /** A source below the fixed folders of its glob, which a site may leave out; null: it has none. */
  readonly restOf: (path: string) => string | null;
}

/**
 * Gives views to the documents whose address they are of. A page is what remains of its path without extension and `index`; an address
 * is without host, query and fragment. Its first folder may be the language. What fits two pages is of neither.
 */
export function matchTraffic(
  pages: readonly PageViews[],
  { documents, sourceLocale, locales, restOf }: Matching,
): MatchedTraffic {
  const known = pagesByKey(documents, restOf);
  const tags = localeNames([sourceLocale, ...locales]);
  const views = new Map<string, Map<Locale | null, number>>();
  const unmatched: PageViews[] = [];
  for (const row of pages) {
    const page = pageOf(row.page, { known, tags, sourceLocale });
    if (page === null) {
      unmatched.push(row);
      continue;
    }
    const own = views.get(page.source) ?? new Map<Locale | null, number>();
    own.set(page.locale, (own.get(page.locale) ?? 0) + row.views);
    views.set(page.source, own);
  }
  return { views, unmatched };
}

/** The documents, by the addresses of their own files. */
function pagesByKey(documents: readonly ProjectDocument[], restOf: Matching['restOf']): ReadonlyMap<string, readonly Page[]> {
  const known = new Map<string, Page[]>();
  const seen = new Set<string>();
  for (const { source, target, locale } of documents) {
    if (source === null) continue;
    const pages: readonly (readonly [string | null, Page])[] = [
      [source, { source, locale: null }],
      [target, { source, locale }],
    ];
    for (const [path, page] of pages) {
      if (path === null || seen.has(path)) continue;
      seen.add(path);
      const keys = [path, ...(path === source ? [restOf(path) ?? path] : [])].map(keyOf);
      for (const key of new Set(keys)) addToGroup(known, key, page);
    }
  }
  return known;
}

/** Languages by the names that sites give their folders: the tag, and the language where only one locale has it. */
function localeNames(locales: readonly Locale[]): ReadonlyMap<string, Locale> {
  const byName = new Map<string, Locale[]>();
  for (const tag of locales) {
    const lower = tag.toLowerCase();
    for (const name of new Set([lower, lower.split('-')[0] ?? lower])) addToGroup(byName, name, tag);
  }
  return new Map(
    Array.from(byName).flatMap(([name, [tag, ...others]]) => (tag === undefined || others.length > 0 ? [] : [[name, tag]])),
  );
}

interface Addresses {
  readonly known: ReadonlyMap<string, readonly Page[]>;
  readonly tags: ReadonlyMap<string, Locale>;
  readonly sourceLocale: Locale;
}

function pageOf(address: string, { known, tags, sourceLocale }: Addresses): Page | null {
  const key = keyOf(pathOf(address));
  const [first = '', ...rest] = key.split('/');
  const tag = tags.get(first.toLowerCase());
  const localized = tag === undefined ? [] : (known.get(rest.join('/')) ?? []).filter(({ locale }) => locale === null);
  const locale = tag === undefined || tag === sourceLocale ? null : tag;
  const [page, ...others] = [...(known.get(key) ?? []), ...localized.map(({ source }) => ({ source, locale }))];
  const isOne = others.every((own) => own.source === page?.source && own.locale === page.locale);
  return page !== undefined && isOne ? page : null;
}

/** The path of an address, decoded, without host, query and fragment. */
function pathOf(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a page is known by: `docs/start` for `docs/start.md`, `/docs/start/`, `docs/start/index.html` and `/docs/start.html`. */
function keyOf(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '').replace(/\.(?:mdx?|html?)$/i, '');
  return bare.replace(/(?:^|\/)(?:_?index|readme)$/i, '');
}

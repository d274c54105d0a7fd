import { useEffect, useState } from 'preact/hooks';
import { pairId } from '../../model/ids.ts';

/** Where a reader is: all of it is in the address, so that it can be sent to somebody. */
export interface Route {
  readonly page: 'overview' | 'documents' | 'document' | 'work' | 'findings' | 'history' | 'change' | 'search' | 'none';
  /** Of the page `document`. */
  readonly locale: string;
  readonly path: string;
  readonly unit: string | null;
  readonly query: URLSearchParams;
}

const PAGES = {
  '': 'overview',
  documents: 'documents',
  work: 'work',
  findings: 'findings',
  history: 'history',
  change: 'change',
  search: 'search',
} as const;
const MOVED = 'hexapla-moved';

/** The route of an address such as `#/doc/fr-FR/docs/a.md/d53db-128?show=stale`. */
export function routeOf(hash: string): Route {
  const [way = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [page = '', ...rest] = way.split('/');
  const base = { locale: '', path: '', unit: null, query: new URLSearchParams(query) };
  if (page === 'doc') {
    const [locale = '', ...parts] = rest.map(decoded);
    const last = parts.at(-1) ?? '';
    const unit = parts.length > 1 ? pairId(last) : null;
    return { ...base, page: 'document', locale, unit, path: (unit === null ? parts : parts.slice(0, -1)).join('/') };
  }
  const known = new Map<string, Route['page']>(Object.entries(PAGES)).get(page);
  return { ...base, page: rest.length > 0 ? 'none' : (known ?? 'none') };
}

/** The address of a list; what is null or empty is left out. */
export function listAddress(page: keyof typeof PAGES, query: Readonly<Record<string, string | null>> = {}): string {
  return `#/${page}${queryText(query)}`;
}

/** The address of a document in one locale, or of a sentence in it. */
export function documentAddress(
  { path, locale, unit }: { readonly path: string; readonly locale: string; readonly unit: string | null },
  query: Readonly<Record<string, string | null>> = {},
): string {
  const way = [locale, ...path.split('/'), ...(unit === null ? [] : [unit])].map(encoded).join('/');
  return `#/doc/${way}${queryText(query)}`;
}

/** The route of the page, kept up to date. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const move = () => setRoute(routeOf(location.hash));
    // The address may have changed since the page was drawn.
    move();
    window.addEventListener('hashchange', move);
    window.addEventListener(MOVED, move);
    return () => {
      window.removeEventListener('hashchange', move);
      window.removeEventListener(MOVED, move);
    };
  }, []);
  return route;
}

/** Changes what the address asks of its list, without a step in the history. */
export function ask(changes: Readonly<Record<string, string | null>>): void {
  const [way = '#/', query = ''] = location.hash.split(/\?(.*)/s);
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  const text = next.toString();
  history.replaceState(null, '', `${way === '' ? '#/' : way}${text === '' ? '' : `?${text}`}`);
  window.dispatchEvent(new Event(MOVED));
}

/** Goes to a sentence of the document that is shown, without a step in the history. */
export function goTo(address: string): void {
  history.replaceState(null, '', address);
  window.dispatchEvent(new Event(MOVED));
}

function queryText(query: Readonly<Record<string, string | null>>): string {
  const known = Object.entries(query).flatMap(([key, value]) => (value === null || value === '' ? [] : [[key, value]]));
  return known.length === 0 ? '' : `?${new URLSearchParams(known)}`;
}

// Half of a surrogate pair, which names of files on Windows may hold, cannot be encoded.
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type {
  DashboardHistory,
  DashboardOverview,
  DocumentChunk,
  DocumentFile,
  FindingChunk,
  WorkChunk,
} from '../../model/dashboard.ts';
import type { ChangeChunk } from '../../model/dashboard-change.ts';
import type { SearchFacts, SearchPaths, SearchShard } from '../../model/search-index.ts';

/** What each data file holds, by the beginning of its name. */
interface Files {
  overview: DashboardOverview;
  history: DashboardHistory;
  documents: DocumentChunk;
  findings: FindingChunk;
  work: WorkChunk;
  doc: DocumentFile;
  change: ChangeChunk;
  search: SearchFacts;
  'search-paths': SearchPaths;
  'search-grams': SearchShard;
}

/** How far a file is. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly name: string; readonly again: () => void }
  | { readonly state: 'ready'; readonly data: T };

interface Waiting {
  readonly promise: Promise<unknown>;
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
  };
  hexapla?: (name: string, data: unknown) => void;
}

const ADDRESS = /^data\/[a-z0-9-]+\.js\?[0-9a-f]*$/;
/** By name and build: while a page of a server takes up a later build, both are on their way. */
const files = new Map<string, Waiting>();
/** Those that handed over what they hold. */
const ready = new Set<string>();
const BUILD = 'hexapla-build';
/** The overview that all other data belong to; who reads some of them reads them again for another one. */
export const Current = createContext<DashboardOverview | null>(null);
/** The build that the server told of last; null: the page is of a static site, or its server has none yet. */
let served: string | null = null;
const host: typeof globalThis & TrustedTypesHost = globalThis;
const policy = host.trustedTypes?.createPolicy('hexapla-data', { createScriptURL: checked }) ?? { createScriptURL: checked };

/** Takes what data files hand over: a page that is opened from disk can run scripts beside it, and read nothing else. */
export function listen(): void {
  host.hexapla = (name, data) => {
    const key = `${name}?${document.currentScript?.getAttribute('src')?.split('?')[1] ?? build()}`;
    ready.add(key);
    waitingFor(key).resolve(data);
  };
}

/** Whether the page is that of a server. */
export function isLive(): boolean {
  return document.querySelector('meta[name="hexapla-live"]') !== null;
}

/** From now on data are those of this build: what is shown is read again, and stays until it is there. */
export function takeBuild(id: string | null): void {
  if (id === null || id === served) return;
  served = id;
  for (const key of ready) files.delete(key);
  ready.clear();
  window.dispatchEvent(new Event(BUILD));
}

/** The data of a file; rejects when there is none. */
export function load<K extends keyof Files>(kind: K, ...rest: readonly (string | number)[]): Promise<Files[K]> {
  const name = [kind, ...rest].join('-');
  const key = `${name}?${build()}`;
  if (!files.has(key)) addScript(name, key);
  // Each file hands over what its name says: both were written by one build.
  return waitingFor(key).promise as Promise<Files[K]>;
}

/** The overview of the build that is served now. */
export function useOverview(): Loaded<DashboardOverview> {
  const [own, setOwn] = useState(build);
  useEffect(() => {
    const change = () => setOwn(build());
    change();
    window.addEventListener(BUILD, change);
    return () => window.removeEventListener(BUILD, change);
  }, []);
  return useLoadedFor(own, 'overview', loadOverview);
}

/** What a component needs to know of data that is on its way; loads again when `key` changes, and for another overview. */
export function useLoaded<T>(key: string, start: () => Promise<T>): Loaded<T> {
  return useLoadedFor(useContext(Current), key, start);
}

/** The script of the overview is in a static page itself; that of a server has one when it has a build. */
function loadOverview(): Promise<DashboardOverview> {
  if (isLive()) return served === null ? new Promise(() => undefined) : load('overview');
  // Its error may have come before anybody could listen for it; at `load` every script of the page ran or failed.
  if (document.readyState === 'complete') return load('overview');
  const key = `overview?${build()}`;
  const { promise } = waitingFor(key);
  window.addEventListener('load', () => failUnlessReady('overview', key), { once: true });
  return promise as Promise<DashboardOverview>;
}

/** What was there for another `version` stays until it is there for this one. */
function useLoadedFor<T>(version: unknown, key: string, start: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: Loaded<T> }>({ key, value: { state: 'loading' } });
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let isWanted = true;
    const tell = (value: Loaded<T>) => {
      if (isWanted) setLoaded({ key, value });
    };
    const again = () => {
      tell({ state: 'loading' });
      setTries(tries + 1);
    };
    start().then(
      (data) => tell({ state: 'ready', data }),
      (error: unknown) => tell({ state: 'failed', name: error instanceof Error ? error.message : key, again }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, version, tries]);
  return loaded.key === key ? loaded.value : { state: 'loading' };
}

function waitingFor(key: string): Waiting {
  const known = files.get(key);
  if (known !== undefined) return known;
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const promise = new Promise<unknown>((done, fail) => {
    [resolve, reject] = [done, fail];
  });
  const made = { promise, resolve, reject };
  files.set(key, made);
  return made;
}

function addScript(name: string, key: string): void {
  const script = document.createElement('script');
  const end = () => {
    script.remove();
    failUnlessReady(name, key);
  };
  script.addEventListener('error', end);
  // A file that was cut off is loaded, and hands over nothing.
  script.addEventListener('load', end);
  script.src = policy.createScriptURL(`data/${name}.js?${build()}`);
  document.head.append(script);
}

/** Tells all who wait for a file that it is not to be had; whoever asks later asks again. */
function failUnlessReady(name: string, key: string): void {
  if (ready.has(key)) return;
  files.get(key)?.reject(new Error(name));
  files.delete(key);
}

function build(): string {
  return served ?? document.querySelector('meta[name="hexapla-build"]')?.getAttribute('content') ?? '';
}

function checked(address: string): string {
  if (ADDRESS.test(address)) return address;
  throw new TypeError(`Expected the address of a data file, found \`${address}\``);
}

import { useEffect, useState } from 'preact/hooks';
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
  | { readonly state: 'failed'; readonly name: string }
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
const files = new Map<string, Waiting>();
/** Names of the files that handed over what they hold. */
const ready = new Set<string>();
const host: typeof globalThis & TrustedTypesHost = globalThis;
const policy = host.trustedTypes?.createPolicy('hexapla-data', { createScriptURL: checked }) ?? { createScriptURL: checked };

/** Takes what data files hand over: a page that is opened from disk can run scripts beside it, and read nothing else. */
export function listen(): void {
  host.hexapla = (name, data) => {
    ready.add(name);
    waitingFor(name).resolve(data);
  };
}

/** The data of a file; rejects when there is none. */
export function load<K extends keyof Files>(kind: K, ...rest: readonly (string | number)[]): Promise<Files[K]> {
  const name = [kind, ...rest].join('-');
  if (!files.has(name)) addScript(name);
  // Each file hands over what its name says: both were written by one build.
  return waitingFor(name).promise as Promise<Files[K]>;
}

/** The overview, whose script is in the page itself. */
export function loadOverview(): Promise<DashboardOverview> {
  const { promise } = waitingFor('overview');
  // Its error may have come before anybody could listen for it; at `load` every script of the page ran or failed.
  if (document.readyState === 'complete') failUnlessReady('overview');
  else window.addEventListener('load', () => failUnlessReady('overview'), { once: true });
  return promise as Promise<DashboardOverview>;
}

/** What a component needs to know of data that is on its way; loads again when `key` changes. */
export function useLoaded<T>(key: string, start: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: Loaded<T> }>({ key, value: { state: 'loading' } });
  useEffect(() => {
    let isWanted = true;
    const tell = (value: Loaded<T>) => {
      if (isWanted) setLoaded({ key, value });
    };
    start().then(
      (data) => tell({ state: 'ready', data }),
      (error: unknown) => tell({ state: 'failed', name: error instanceof Error ? error.message : key }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded.key === key ? loaded.value : { state: 'loading' };
}

function waitingFor(name: string): Waiting {
  const known = files.get(name);
  if (known !== undefined) return known;
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const promise = new Promise<unknown>((done, fail) => {
    [resolve, reject] = [done, fail];
  });
  const made = { promise, resolve, reject };
  files.set(name, made);
  return made;
}

function addScript(name: string): void {
  const script = document.createElement('script');
  const end = () => {
    script.remove();
    failUnlessReady(name);
  };
  script.addEventListener('error', end);
  // A file that was cut off is loaded, and hands over nothing.
  script.addEventListener('load', end);
  script.src = policy.createScriptURL(`data/${name}.js?${build()}`);
  document.head.append(script);
}

/** Tells all who wait for a file that it is not to be had; whoever asks later asks again. */
function failUnlessReady(name: string): void {
  if (ready.has(name)) return;
  files.get(name)?.reject(new Error(name));
  files.delete(name);
}

function build(): string {
  return document.querySelector('meta[name="hexapla-build"]')?.getAttribute('content') ?? '';
}

function checked(address: string): string {
  if (ADDRESS.test(address)) return address;
  throw new TypeError(`Expected the address of a data file, found \`${address}\``);
}

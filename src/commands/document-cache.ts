import { type Cache, openCache } from '../workspace/cache.ts';
import { readFileBytes } from '../workspace/document.ts';
import { hashOfAll } from '../workspace/hash.ts';
import { historyStates } from '../workspace/head.ts';
import { programHash } from '../workspace/program-hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import type { OpenDocument } from './compare-document.ts';
import type { Records } from './open-records.ts';
import type { Reading } from './read-source.ts';
import { isFinding, type Session } from './session.ts';

/** Stands for the hash of a file that a document does not have. */
const NO_FILE = 'none';

/** What was found out of documents when all that it depends on was as it is now. */
export interface DocumentCache<Kept> {
  /** Whether nothing is kept: then no file has to be read to ask for it. */
  readonly isEmpty: boolean;
  /** The hash of all that a document's result depends on, its files as they are now; null when one cannot be read. */
  keyOf(document: ProjectDocument): string | null;
  /** The same of a document that was read before: of what was compared, whatever its files hold by now. */
  keyOfRead(open: OpenDocument): string | null;
  get(key: string): Kept | null;
  put(key: string, kept: Kept): void;
  /** The documents with those that were renamed put together, as `find` does it. */
  renamed(
    documents: readonly ProjectDocument[],
    find: () => Promise<readonly ProjectDocument[]>,
  ): Promise<readonly ProjectDocument[]>;
  save(): void;
}

/** A file as it was read. */
type FileRead = NonNullable<OpenDocument['source']> | Exclude<NonNullable<OpenDocument['target']>, 'unreadable'>;

/** What a cache depends on besides the project. */
export interface CacheOptions {
  readonly session: Session;
  readonly reading: Reading;
  readonly records: Records | null;
}

/**
 * Opens what is kept of the documents of a project, for one purpose. Null where it could be wrong: in a shallow clone, whose end is told of, and beside
 * records that are damaged or whose documents were renamed.
 */
export async function openDocumentCache<Kept>(
  project: Project,
  { session, reading, records, purpose }: CacheOptions & { readonly purpose: readonly string[] },
): Promise<DocumentCache<Kept> | null> {
  const { root, config, sourceLocale, files, revision } = project;
  const history = await historyStates(
    root,
    project.documents.map(({ target }) => target),
  );
  if (history === null || (records !== null && !records.isTidy())) return null;
  const { engine, program } = session;
  const common = [history, revision, JSON.stringify(config), sourceLocale, JSON.stringify(reading.srx), engine];
  const cache: Cache | null = openCache(hashOfAll([root, ...purpose]), programHash(program));
  if (cache === null) return null;
  const fileHash = (path: string | null): string | null => {
    if (path === null) return NO_FILE;
    const id = files.idOf(path);
    if (id !== null || revision !== 'HEAD') return id;
    const bytes = readFileBytes(root, path);
    return isFinding(bytes) ? null : hashOfAll([bytes]);
  };
  // What a commit holds is the same whenever it is read.
  const readHash = (file: FileRead | null): string | null =>
    file === null ? NO_FILE : revision === 'HEAD' ? hashOfAll([file.bytes]) : files.idOf(file.path);
  // The locales of a source come one after the other.
  const sourceHash = latestOf(fileHash);
  const readSourceHash = latestOf(readHash);
  const key = (document: ProjectDocument, hashes: readonly (string | null)[]): string | null => {
    const { source, target, locale, expectedTarget } = document;
    if (hashes.includes(null)) return null;
    const recorded =
      records === null || source === null ? [] : [UNITS, locale].map((kind) => records.contentOf(kind, source) ?? '');
    return hashOfAll([...common, source ?? '', target ?? '', locale, expectedTarget, ...hashes.map(String), ...recorded]);
  };
  return {
    isEmpty: cache.isEmpty,
    keyOf: (document) => key(document, [sourceHash(document.source), fileHash(document.target)]),
    keyOfRead: ({ document, source, target }) =>
      target === 'unreadable' ? null : key(document, [readSourceHash(source), readHash(target)]),
    async renamed(documents, find) {
      const gone = documents.filter(({ source }) => source === null);
      if (gone.length === 0) return documents;
      const homeless = new Set(documents.flatMap(({ source, target }) => (target === null ? (source ?? []) : [])));
      const hashes = [...gone.map(({ target }) => target), ...homeless].map((path) => fileHash(path) ?? '');
      const key = hashOfAll(['renamed', ...common, JSON.stringify(documents), ...hashes]);
      const known = cache.get(key);
      if (known !== undefined) return known as readonly ProjectDocument[];
      const found = await find();
      cache.put(key, found);
      return found;
    },
    // What a key holds was put under it by this very build.
    get: (key) => (cache.get(key) as Kept | undefined) ?? null,
    put: (key, kept) => cache.put(key, kept),
    save() {
      const problem = cache.save();
      if (problem !== null) session.detail(`Nothing was kept for the next run: ${problem}`);
    },
  };
}

/** `read`, which is not called again for what it was asked last. */
function latestOf<Asked, Answer>(read: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let latest: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (asked) => {
    if (latest === null || latest.asked !== asked) latest = { asked, answer: read(asked) };
    return latest.answer;
  };
}

import { type Cache, openCache } from '../workspace/cache.ts';
import { hashOfAll } from '../workspace/hash.ts';
import { historyStates } from '../workspace/head.ts';
import { programHash } from '../workspace/program-hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { type DocumentKeys, documentKeys, type KeyOptions } from './document-keys.ts';

/** What was found out of documents when all that it depends on was as it is now. */
export interface DocumentCache<Kept> extends Pick<DocumentKeys, 'keyOf' | 'keyOfRead'> {
  /** Whether nothing is kept: then no file has to be read to ask for it. */
  readonly isEmpty: boolean;
  /** What all documents depend on that the project does not tell. */
  readonly facts: readonly string[];
  get(key: string): Kept | null;
  put(key: string, kept: Kept): void;
  /** The documents with those that were renamed put together, as `find` does it. */
  renamed(
    documents: readonly ProjectDocument[],
    find: () => Promise<readonly ProjectDocument[]>,
  ): Promise<readonly ProjectDocument[]>;
  save(): void;
}

/**
 * Opens what is kept of the documents of a project, for one purpose. Null where it could be wrong: in a shallow clone, whose end is told of, and beside
 * records that are damaged or whose documents were renamed.
 */
export async function openDocumentCache<Kept>(
  project: Project,
  { purpose, ...options }: KeyOptions & { readonly purpose: readonly string[] },
): Promise<DocumentCache<Kept> | null> {
  const { session, records } = options;
  const history = await historyStates(
    project.root,
    project.documents.map(({ target }) => target),
  );
  if (history === null || (records !== null && !records.isTidy())) return null;
  const cache: Cache | null = openCache(hashOfAll([project.root, ...purpose]), programHash(session.program));
  if (cache === null) return null;
  const facts = [history];
  const keys = documentKeys(project, { ...options, facts });
  return {
    isEmpty: cache.isEmpty,
    facts,
    keyOf: keys.keyOf,
    keyOfRead: keys.keyOfRead,
    async renamed(documents, find) {
      const gone = documents.filter(({ source }) => source === null);
      if (gone.length === 0) return documents;
      const homeless = new Set(documents.flatMap(({ source, target }) => (target === null ? (source ?? []) : [])));
      const hashes = [...gone.map(({ target }) => target), ...homeless].map((path) => keys.fileHash(path) ?? '');
      const key = hashOfAll(['renamed', keys.common, JSON.stringify(documents), ...hashes]);
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

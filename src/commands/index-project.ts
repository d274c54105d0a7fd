import { readHistory } from '../formats/history.ts';
import type { DocumentName, IndexedDocument } from '../model/indexed-document.ts';
import type { Store } from '../store/store.ts';
import { StoreDamaged } from '../store/store-damaged.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { type DocumentCache, openDocumentCache } from './document-cache.ts';
import { indexedDocument } from './indexed-document.ts';
import type { Reading } from './read-source.ts';
import { runDocuments } from './run-documents.ts';
import type { Session } from './session.ts';

/** What a store is filled from. */
export interface Indexing {
  readonly session: Session;
  readonly reading: Reading;
  readonly store: Store;
  /** The text of the history. */
  readonly history: string;
}

/** What a store holds now, and what of it is new. */
export interface Indexed {
  readonly documents: number;
  readonly written: number;
  readonly removed: number;
  readonly points: number;
}

/** Documents that are written in one transaction. */
const AT_ONCE = 200;

/** Brings a store up to the project as it is: what did not change is neither compared nor written. A damaged store is filled anew. */
export async function indexProject(project: Project, indexing: Indexing): Promise<Indexed> {
  try {
    return await indexOnce(project, indexing);
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    indexing.session.complain(error.message);
    return indexOnce(project, indexing);
  }
}

async function indexOnce(project: Project, { session, reading, store, history }: Indexing): Promise<Indexed> {
  const { points } = readHistory(history);
  await store.replaceHistory(points);
  const records = await openProjectRecords(project);
  const documents = await withRenames(project, project.documents, { reading, records });
  const cache = await openDocumentCache<string>(project, { session, reading, records, purpose: ['store'] });
  const { names, open } = await unknownDocuments(documents, store, cache);
  const writing = new Writing(store);
  await runDocuments(project, open, {
    session,
    reading,
    records,
    pairs: true,
    history: null,
    keep: async (compared) => {
      const document = indexedDocument(compared.comparison, project.sourceLocale);
      const key = cache?.keyOfRead(compared.open) ?? null;
      if (key !== null) cache?.put(key, document.contentHash);
      names.push({ path: document.path, locale: document.locale });
      await writing.add(document);
    },
  });
  await writing.flush();
  const removed = await store.keepDocuments(names);
  cache?.save();
  return { documents: names.length, written: writing.written, removed, points: points.length };
}

/** The names of documents that the store holds as they are, and the documents that have to be compared. */
async function unknownDocuments(
  documents: readonly ProjectDocument[],
  store: Store,
  cache: DocumentCache<string> | null,
): Promise<{ readonly names: DocumentName[]; readonly open: readonly ProjectDocument[] }> {
  if (cache === null || cache.isEmpty) return { names: [], open: documents };
  const stored = new Map((await store.contentHashes()).map((own) => [JSON.stringify([own.path, own.locale]), own.contentHash]));
  const names: DocumentName[] = [];
  const open: ProjectDocument[] = [];
  for (const document of documents) {
    const name = { path: document.source ?? document.target ?? '', locale: document.locale };
    const key = cache.keyOf(document);
    const hash = key === null ? null : cache.get(key);
    if (hash !== null && stored.get(JSON.stringify([name.path, name.locale])) === hash) names.push(name);
    else open.push(document);
  }
  return { names, open };
}

/** Documents on their way into a store. */
class Writing {
  written = 0;
  private readonly store: Store;
  private waiting: IndexedDocument[] = [];

  constructor(store: Store) {
    this.store = store;
  }

  async add(document: IndexedDocument): Promise<void> {
    this.waiting.push(document);
    if (this.waiting.length >= AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const documents = this.waiting;
    this.waiting = [];
    if (documents.length > 0) this.written += await this.store.replaceDocuments(documents);
  }
}

import type { HistoryPoint, LocaleTotals } from '../model/history-point.ts';
import type { DocumentName, IndexedDocument, StoredDocument } from '../model/indexed-document.ts';
import type { Locale } from '../model/locale.ts';
import type { Database } from './database.ts';
import { contentHashes, keepDocuments, listDocuments, localeFigures } from './documents.ts';
import { appendPoint, listPoints, rewriteHistory } from './history.ts';
import { knownProject, projectId } from './project-id.ts';
import { replaceDocuments } from './replace-documents.ts';
import type { DocumentQuery, FoundUnit, HistoryChange, Page, PointQuery, Store, StoredPoint, UnitQuery } from './store.ts';
import { findUnits } from './units.ts';

/** The store of one project in a database. */
export class DatabaseStore implements Store {
  private readonly database: Database;
  private readonly project: string;

  constructor(database: Database, project: string) {
    this.database = database;
    this.project = project;
  }

  replaceHistory(points: readonly HistoryPoint[]): Promise<HistoryChange> {
    const { kind } = this.database;
    return this.database.run('read write', async (own) =>
      rewriteHistory(own, { kind, project: await projectId(own, this.project) }, points),
    );
  }

  addPoint(point: HistoryPoint): Promise<boolean> {
    const { kind } = this.database;
    return this.database.run('read write', async (own) =>
      appendPoint(own, { kind, project: await projectId(own, this.project) }, point),
    );
  }

  points(query: PointQuery): Promise<readonly StoredPoint[]> {
    return this.database.run('read only', async (own) => listPoints(own, await knownProject(own, this.project), query));
  }

  contentHashes(): Promise<readonly (DocumentName & Pick<StoredDocument, 'contentHash'>)[]> {
    return this.database.run('read only', async (own) => contentHashes(own, await knownProject(own, this.project)));
  }

  replaceDocuments(documents: readonly IndexedDocument[]): Promise<number> {
    const { database } = this;
    return database.run('read write', async (own) =>
      replaceDocuments(own, { kind: database.kind, project: await projectId(own, this.project), documents }),
    );
  }

  keepDocuments(names: readonly DocumentName[]): Promise<number> {
    return this.database.run('read write', async (own) => keepDocuments(own, await projectId(own, this.project), names));
  }

  figures(): Promise<ReadonlyMap<Locale, LocaleTotals>> {
    return this.database.run('read only', async (own) => localeFigures(own, await knownProject(own, this.project)));
  }

  documents(query: DocumentQuery): Promise<Page<StoredDocument>> {
    return this.database.run('read only', async (own) => listDocuments(own, await knownProject(own, this.project), query));
  }

  units(query: UnitQuery): Promise<Page<FoundUnit>> {
    const { database } = this;
    return database.run('read only', async (own) =>
      findUnits(own, { kind: database.kind, project: await knownProject(own, this.project) }, query),
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

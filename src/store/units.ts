import { type Kysely, type Selectable, sql } from 'kysely';
import type { Basis } from '../model/bitext.ts';
import type { ChangeKind, Severity, UnitStatus } from '../model/comparison.ts';
import type { BlockKind } from '../model/doc.ts';
import type { PairId, UnitId } from '../model/ids.ts';
import type { IndexedUnit } from '../model/indexed-document.ts';
import type { Locale } from '../model/locale.ts';
import { searchTerms } from '../text/search-text.ts';
import { type Cursor, cursorOf, readCursor, requireLimit } from './cursor.ts';
import type { Owner } from './database.ts';
import { NO_LOCALE } from './documents.ts';
import { positionsOf } from './folded.ts';
import { storable } from './storable.ts';
import type { FoundUnit, Page, UnitQuery } from './store.ts';
import { type Tables, UNIT_COLUMNS } from './tables.ts';

/** Documents that are looked into at once: few at first, because the first ones often have enough. */
const FEWEST = 10;
const MOST = 400;

/** Under what a unit may be counted that has such a status: where several pairs hold it, under its worst one. */
const COUNTED = {
  missing: ['missing'],
  major: ['major', 'missing'],
  minor: ['minor', 'major', 'missing'],
  cosmetic: ['stale', 'missing'],
  stale: ['stale', 'missing'],
  unknown: ['unknown', 'stale', 'missing'],
  current: ['units'],
  orphaned: ['orphaned'],
} as const;

/**
 * A page of units, by path, locale and place in the document. Which documents may have any is told by their figures and by all
 * of their text; whether a unit is one is then told by the same code, whatever the database.
 */
export async function findUnits(database: Kysely<Tables>, owner: Owner, query: UnitQuery): Promise<Page<FoundUnit>> {
  requireLimit(query.limit);
  const terms = query.text === null ? [] : searchTerms(storable(query.text));
  const found: FoundUnit[] = [];
  const places: Cursor[] = [];
  let after = query.after === null ? null : readCursor(query.after);
  for (let size = FEWEST; found.length <= query.limit; size = Math.min(size * 2, MOST)) {
    const documents = await nextDocuments(database, owner, { query, terms, after, size });
    const matches = terms.length === 0 ? null : await matchesIn(database, documents, terms);
    const units = await unitsOf(database, query, matches === null ? documents : documents.filter(({ id }) => matches.has(id)));
    for (const document of documents) {
      const start: number = after !== null && isAt(after, document) ? after.position : -1;
      for (const row of units.get(document.id) ?? []) {
        if (row.position <= start || matches?.get(document.id)?.has(row.position) === false) continue;
        const { path, locale, source, target } = document;
        found.push({ document: { path, locale: locale as Locale, source, target }, unit: unitOf(row) });
        places.push({ path, locale, position: row.position });
      }
    }
    const last = documents.at(-1);
    if (last === undefined || documents.length < size) break;
    after = { path: last.path, locale: last.locale, position: Number.MAX_SAFE_INTEGER };
  }
  const end = places[query.limit - 1];
  return { items: found.slice(0, query.limit), next: found.length > query.limit && end !== undefined ? cursorOf(end) : null };
}

interface Asked {
  readonly query: UnitQuery;
  readonly terms: readonly string[];
  readonly after: Cursor | null;
  readonly size: number;
}

interface Candidate {
  readonly id: number;
  readonly path: string;
  readonly locale: string;
  readonly source: string | null;
  readonly target: string | null;
}

/** The next documents, from that of `after` on, that may have units that are asked for. */
function nextDocuments(
  database: Kysely<Tables>,
  { kind, project }: Owner,
  { query, terms, after, size }: Asked,
): Promise<readonly Candidate[]> {
  const { path, locales, statuses, severities } = query;
  let asked = database
    .selectFrom('hexapla_document as document')
    .select(['document.id', 'document.path', 'document.locale', 'document.source', 'document.target'])
    .where('project', '=', project);
  if (path !== null) asked = asked.where('path', '=', storable(path));
  if (locales !== null) asked = asked.where('locale', 'in', [...locales, NO_LOCALE]);
  for (const asking of [statuses, severities])
    if (asking !== null) {
      const columns = [...new Set(asking.flatMap((kind) => COUNTED[kind]))];
      asked = asked.where(({ eb, or }) => or(columns.map((column) => eb(column, '>', 0))));
    }
  if (after !== null) {
    const { path: last, locale, position } = after;
    const beyond = position === Number.MAX_SAFE_INTEGER ? '>' : '>=';
    asked = asked.where(({ eb, refTuple, tuple }) => eb(refTuple('path', 'locale'), beyond, tuple(last, locale)));
  }
  if (terms.length > 0) {
    const place = sql.raw<number>(kind === 'postgres' ? 'strpos' : 'instr');
    asked = asked.where(({ exists, selectFrom }) => {
      let texts = selectFrom('hexapla_document_text as text')
        .select('text.document')
        .whereRef('text.document', '=', 'document.id');
      for (const term of terms) texts = texts.where(sql<number>`${place}(${sql.ref('text.folded')}, ${term})`, '>', 0);
      return exists(texts);
    });
  }
  return asked.orderBy('path').orderBy('locale').limit(size).execute();
}

/** The places of units that have all terms, by document. Documents that have them in different units are left out. */
async function matchesIn(
  database: Kysely<Tables>,
  documents: readonly Candidate[],
  terms: readonly string[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  if (documents.length === 0) return new Map();
  const ids = documents.map(({ id }) => id);
  const texts = database.selectFrom('hexapla_document_text').select(['document', 'folded']).where('document', 'in', ids);
  const found = (await texts.execute()).map(({ document, folded }) => [document, new Set(positionsOf(folded, terms))] as const);
  return new Map(found.filter(([, positions]) => positions.size > 0));
}

/** The units of documents that are of a status and severity that is asked for, by document. */
async function unitsOf(
  database: Kysely<Tables>,
  { statuses, severities }: UnitQuery,
  documents: readonly Candidate[],
): Promise<ReadonlyMap<number, readonly Row[]>> {
  const units = new Map<number, Row[]>();
  if (documents.length === 0) return units;
  let asked = database.selectFrom('hexapla_unit').select(UNIT_COLUMNS);
  asked = asked.where(
    'document',
    'in',
    documents.map(({ id }) => id),
  );
  if (statuses !== null) asked = asked.where('status', 'in', [...statuses, '']);
  if (severities !== null) asked = asked.where('severity', 'in', [...severities, '']);
  for (const row of await asked.orderBy('document').orderBy('position').execute()) {
    const known = units.get(row.document);
    if (known === undefined) units.set(row.document, [row]);
    else known.push(row);
  }
  return units;
}

function isAt(cursor: Cursor, { path, locale }: Candidate): boolean {
  return cursor.path === path && cursor.locale === locale;
}

type Row = Selectable<Tables['hexapla_unit']>;

// What these columns hold was put there from values of these types.
function unitOf(row: Row): IndexedUnit {
  return {
    id: row.id as UnitId | PairId | null,
    pair: row.pair as PairId | null,
    status: row.status as UnitStatus['type'],
    severity: row.severity as Severity | null,
    changes: row.changes === '' ? [] : (row.changes.split(' ') as ChangeKind[]),
    kind: row.kind as BlockKind | null,
    basis: row.basis as Basis,
    source: row.source,
    was: row.was,
    target: row.target,
    line: row.line,
    targetLine: row.target_line,
    words: row.words,
  };
}

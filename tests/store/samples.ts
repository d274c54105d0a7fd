import type { Counts } from '../../src/model/counts.ts';
import type { HistoryPoint } from '../../src/model/history-point.ts';
import type { PairId, UnitId } from '../../src/model/ids.ts';
import type { IndexedDocument, IndexedUnit } from '../../src/model/indexed-document.ts';
import { locale } from '../../src/model/locale.ts';
import type { DocumentQuery, PointQuery, UnitQuery } from '../../src/store/store.ts';

export const FR = locale('fr-FR');
export const JA = locale('ja');

/** Different figures for every `seed`, and no two alike in one. */
export function sampleCounts(seed: number): Counts {
  const figure = (at: number) => seed * 100 + at;
  return {
    units: figure(0),
    current: figure(1),
    stale: figure(2),
    missing: figure(3),
    unknown: figure(4),
    orphaned: figure(5),
    severity: { cosmetic: figure(6), minor: figure(7), major: figure(8) },
    words: { current: figure(9), stale: figure(10), missing: figure(11), unknown: figure(12), orphaned: figure(13) },
    staleWords: { cosmetic: figure(14), minor: figure(15), major: figure(16) },
  };
}

/** A point whose figures are told by `seed`. */
export function samplePoint(date: string, commit: string | null, seed: number): HistoryPoint {
  return {
    date,
    commit,
    locales: new Map([
      [JA, { documents: seed, counts: sampleCounts(seed) }],
      [FR, { documents: seed + 1, counts: sampleCounts(seed + 1) }],
    ]),
  };
}

/** A unit that is current, but for what is given. */
export function sampleUnit(number: number, own: Partial<IndexedUnit> = {}): IndexedUnit {
  return {
    id: `abcde-${number}` as UnitId,
    pair: `abcde-${number}` as PairId,
    status: 'current',
    severity: null,
    changes: [],
    kind: 'paragraph',
    basis: 'recorded',
    source: `Source ${number}.`,
    was: null,
    target: `Target ${number}.`,
    line: number,
    targetLine: number + 1,
    words: 2,
    ...own,
  };
}

/** A document whose counts are those of its units, as far as they tell. */
export function sampleDocument(path: string, units: readonly IndexedUnit[], own: Partial<IndexedDocument> = {}): IndexedDocument {
  const many = (test: (unit: IndexedUnit) => boolean) => units.filter(test).length;
  const counts: Counts = {
    ...sampleCounts(0),
    units: many(({ status }) => status !== 'orphaned'),
    current: many(({ status }) => status === 'current'),
    stale: many(({ status }) => status === 'stale'),
    missing: many(({ status }) => status === 'missing'),
    unknown: many(({ status }) => status === 'unknown'),
    orphaned: many(({ status }) => status === 'orphaned'),
    severity: {
      cosmetic: many(({ severity }) => severity === 'cosmetic'),
      minor: many(({ severity }) => severity === 'minor'),
      major: many(({ severity }) => severity === 'major'),
    },
  };
  return {
    path,
    locale: FR,
    source: path,
    target: `fr/${path}`,
    form: 'plain',
    basis: 'recorded',
    inSync: true,
    contentHash: 'first',
    counts,
    units,
    ...own,
  };
}

export const ALL_POINTS: PointQuery = { locales: null, from: null, to: null, last: null };
export const ALL_DOCUMENTS: DocumentQuery = { locales: null, limit: 1_000, after: null };
export const ALL_UNITS: UnitQuery = { ...ALL_DOCUMENTS, path: null, statuses: null, severities: null, text: null };

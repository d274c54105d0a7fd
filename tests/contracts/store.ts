import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import type { IndexedDocument, IndexedUnit } from '../../src/model/indexed-document.ts';
import type { StorePlace } from '../../src/model/store-place.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { FoundUnit, Store, UnitQuery } from '../../src/store/store.ts';
import {
  ALL_DOCUMENTS,
  ALL_POINTS,
  ALL_UNITS,
  FR,
  JA,
  sampleCounts,
  sampleDocument,
  samplePoint,
  sampleUnit,
} from '../store/samples.ts';

/** A database that the suite runs on. */
export interface StoreDatabase {
  /** An empty one, for the test that calls it. */
  fresh(): Promise<StorePlace>;
  /** Runs SQL past the store. */
  execute(place: StorePlace, sql: string): Promise<void>;
}

/** Opens a store for the test that calls it, and lists what it tells. */
export async function opened(place: StorePlace, project = 'one', told: string[] = []): Promise<Store> {
  const store = await openStore({ place, project, waitMs: 20_000, tell: (message) => told.push(message) });
  onTestFinished(() => store.close());
  return store;
}

/** All units that a query gives, page by page. */
export async function allUnits(store: Store, query: Partial<UnitQuery>): Promise<readonly FoundUnit[]> {
  const found: FoundUnit[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.units({ ...ALL_UNITS, ...query, after });
    found.push(...page.items);
    if (page.next === null) return found;
    after = page.next;
  }
}

/** What every store does, whatever database it is in. */
export function storeContract(name: string, database: StoreDatabase): void {
  const fresh = async (project = 'one') => opened(await database.fresh(), project);

  describe(`${name}: history`, () => {
    const [first, second, third] = [
      samplePoint('2026-11-03T02:00:00Z', 'a'.repeat(40), 1),
      samplePoint('2026-11-01T02:00:00Z', 'b'.repeat(40), 2),
      samplePoint('2026-11-02T02:00:00.5Z', 'c'.repeat(40), 3),
    ];

    it('keeps the order that it was given, whatever the dates', async () => {
      const store = await fresh();
      expect(await store.replaceHistory([first, second])).toEqual({ added: 2, removed: 0 });
      expect(await store.addPoint(third)).toBe(true);
      const points = await store.points(ALL_POINTS);
      expect(points).toEqual([
        { ...first, sequence: 1 },
        { ...second, sequence: 2 },
        { ...third, sequence: 3 },
      ]);
      expect([...(points[0]?.locales.keys() ?? [])]).toEqual([JA, FR]);
    });

    it('holds what says the same of the same commit once', async () => {
      const store = await fresh();
      const again = { ...first, date: '2026-12-24T00:00:00Z' };
      expect(await store.replaceHistory([first, second, again])).toEqual({ added: 2, removed: 0 });
      expect(await store.addPoint(again)).toBe(false);
      expect(await store.replaceHistory([first, second, again])).toEqual({ added: 0, removed: 0 });
      expect(await store.points(ALL_POINTS)).toHaveLength(2);
      expect(await store.addPoint({ ...third, commit: first.commit })).toBe(true);
    });

    it('tells a return to old figures from them where there are no commits', async () => {
      const store = await fresh();
      const days = ['01', '02', '03'].map((day, at) => samplePoint(`2026-11-${day}T00:00:00Z`, null, at % 2));
      expect(await store.replaceHistory(days)).toEqual({ added: 3, removed: 0 });
    });

    it('follows a history that older points were put into, and that lost some', async () => {
      const store = await fresh();
      await store.replaceHistory([first, third]);
      expect(await store.replaceHistory([second, first])).toEqual({ added: 1, removed: 1 });
      expect((await store.points(ALL_POINTS)).map(({ commit, sequence }) => [commit?.[0], sequence])).toEqual([
        ['b', 1],
        ['a', 2],
      ]);
    });

    it('gives the points of a range and of locales', async () => {
      const store = await fresh();
      const french = { ...third, locales: new Map([...third.locales].slice(1)) };
      await store.replaceHistory([first, second, french]);
      const commits = async (query: Partial<typeof ALL_POINTS>) =>
        (await store.points({ ...ALL_POINTS, ...query })).map(({ commit }) => commit?.[0]).join('');
      expect(await commits({ from: '2026-11-02T02:00:00.5Z' })).toBe('ac');
      expect(await commits({ from: '2026-11-02T02:00:00.501Z' })).toBe('a');
      expect(await commits({ to: '2026-11-02T02:00:00Z' })).toBe('b');
      expect(await commits({ last: 2 })).toBe('bc');
      expect(await commits({ locales: [JA] })).toBe('ab');
      expect(await commits({ locales: [JA], last: 1 })).toBe('b');
      expect(await commits({ locales: [] })).toBe('');
      const [only] = await store.points({ ...ALL_POINTS, locales: [FR], last: 1 });
      expect([...(only?.locales ?? [])]).toEqual([[FR, { documents: 4, counts: sampleCounts(4) }]]);
      await expect(store.points({ ...ALL_POINTS, from: 'yesterday' })).rejects.toThrow(UsageError);
    });
  });

  describe(`${name}: documents`, () => {
    it('gives back what it was given', async () => {
      const store = await fresh();
      await fc.assert(
        fc.asyncProperty(documents, async (given) => {
          await store.replaceDocuments(given);
          await store.keepDocuments(given);
          const wanted = [...new Map(given.map((document) => [nameOf(document), storable(document)])).values()].sort(byName);
          expect((await store.documents(ALL_DOCUMENTS)).items).toEqual(wanted.map(({ units: _, ...own }) => own));
          const found = await allUnits(store, { limit: 3 });
          expect(found.map(({ unit }) => unit)).toEqual(wanted.flatMap(({ units }) => units));
        }),
        { numRuns: 40 },
      );
    });

    it('leaves alone what did not change', async () => {
      const store = await fresh();
      const [one, two] = [sampleDocument('a.md', [sampleUnit(101)]), sampleDocument('b.md', [sampleUnit(101)])];
      expect(await store.replaceDocuments([one, two])).toBe(2);
      const changed = { ...two, contentHash: 'second', units: [sampleUnit(102), sampleUnit(103)] };
      expect(await store.replaceDocuments([{ ...one, units: [] }, changed])).toBe(1);
      expect((await allUnits(store, {})).map(({ document, unit }) => `${document.path} ${unit.id}`)).toEqual([
        'a.md abcde-101',
        'b.md abcde-102',
        'b.md abcde-103',
      ]);
      const hashes = (await store.contentHashes()).map(({ path, locale, contentHash }) => [path, locale, contentHash]);
      expect(hashes.sort()).toEqual([
        ['a.md', FR, 'first'],
        ['b.md', FR, 'second'],
      ]);
    });

    it('removes what is gone, and what it was found by', async () => {
      const store = await fresh();
      const all = ['a.md', 'b.md'].flatMap((path) =>
        [FR, JA].map((tag) => sampleDocument(path, [sampleUnit(101)], { locale: tag })),
      );
      await store.replaceDocuments(all);
      expect(await store.keepDocuments([{ path: 'a.md', locale: JA }])).toBe(3);
      const found = await allUnits(store, { text: 'source' });
      expect(found.map(({ document: { path, locale } }) => [path, locale])).toEqual([['a.md', JA]]);
      expect(await store.keepDocuments([])).toBe(1);
      expect(await store.figures()).toEqual(new Map());
    });

    it('adds up the figures of each locale', async () => {
      const store = await fresh();
      const counted = (path: string, tag: typeof FR, seed: number) =>
        sampleDocument(path, [], { locale: tag, counts: sampleCounts(seed) });
      await store.replaceDocuments([counted('a.md', FR, 1), counted('b.md', FR, 2), counted('a.md', JA, 5)]);
      const doubled = (function add(one: object, other: object): object {
        return Object.fromEntries(
          Object.entries(one).map(([key, value]) => {
            const beside: unknown = Reflect.get(other, key);
            return [key, typeof value === 'number' ? value + Number(beside) : add(value, Object(beside))];
          }),
        );
      })(sampleCounts(1), sampleCounts(2));
      expect(await store.figures()).toEqual(
        new Map([
          [FR, { documents: 2, counts: doubled }],
          [JA, { documents: 1, counts: sampleCounts(5) }],
        ]),
      );
    });

    it('orders by bytes, and pages without a gap', async () => {
      const store = await fresh();
      const paths = ['Z.md', 'a.md', 'a-b.md', 'a/b.md', 'é.md', 'あ.md', '_.md', 'a b.md', '😀.md', '\uff5e.md'];
      await store.replaceDocuments(paths.map((path) => sampleDocument(path, [sampleUnit(101), sampleUnit(102)])));
      const sorted = [...paths].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      for (const limit of [1, 3, 10, 11]) {
        const seen: string[] = [];
        for (let after: string | null = null; ; ) {
          const page = await store.documents({ ...ALL_DOCUMENTS, limit, after });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items.map(({ path }) => path));
          after = page.next;
          if (after === null) break;
        }
        expect(seen).toEqual(sorted);
        const units = await allUnits(store, { limit });
        expect(units.map(({ document }) => document.path)).toEqual(sorted.flatMap((path) => [path, path]));
      }
    });

    it.each([
      ['', 10],
      ['x', 10],
      [Buffer.from('["a"]').toString('base64url'), 10],
      [Buffer.from('["a\\u0000","fr",1]').toString('base64url'), 10],
      [null, 0],
      [null, 1_001],
      [null, 1.5],
      [null, Number.NaN],
    ])('refuses the page %j of %j', async (after, limit) => {
      const store = await fresh();
      await expect(store.documents({ ...ALL_DOCUMENTS, after, limit })).rejects.toThrow(UsageError);
      await expect(store.units({ ...ALL_UNITS, after, limit })).rejects.toThrow(UsageError);
    });
  });

  describe(`${name}: units`, () => {
    it('finds those of a status, also beside a worse one', async () => {
      const store = await fresh();
      const states = [
        sampleUnit(101),
        sampleUnit(102, { status: 'stale', severity: 'major', was: 'Was.', changes: ['wording', 'link'] }),
        sampleUnit(103, { status: 'stale', severity: 'cosmetic', was: 'Was.', changes: ['punctuation'] }),
        sampleUnit(104, { status: 'missing', pair: null, target: null, targetLine: null }),
        sampleUnit(105, { status: 'unknown' }),
        sampleUnit(106, { status: 'orphaned', source: null, was: 'Gone.', kind: null, line: null }),
      ];
      const twice = [
        sampleUnit(102, { status: 'stale', severity: 'major' }),
        sampleUnit(102, { status: 'stale', severity: 'minor' }),
      ];
      const counts = { ...sampleDocument('b.md', []).counts, units: 1, stale: 1, severity: { cosmetic: 0, minor: 0, major: 1 } };
      await store.replaceDocuments([sampleDocument('a.md', states), sampleDocument('b.md', twice, { counts })]);
      const numbers = async (query: Partial<UnitQuery>) =>
        (await allUnits(store, query)).map(({ document, unit }) => `${document.path[0]}${unit.id?.slice(-1)}`).join(' ');
      expect(await numbers({ statuses: ['stale'] })).toBe('a2 a3 b2 b2');
      expect(await numbers({ statuses: ['stale'], severities: ['minor'] })).toBe('b2');
      expect(await numbers({ severities: ['cosmetic', 'major'] })).toBe('a2 a3 b2');
      expect(await numbers({ statuses: ['missing', 'unknown'] })).toBe('a4 a5');
      expect(await numbers({ statuses: ['orphaned'], text: 'gone' })).toBe('a6');
      expect(await numbers({ statuses: ['current'] })).toBe('a1');
      expect(await numbers({ statuses: [] })).toBe('');
      expect(await numbers({ path: 'b.md' })).toBe('b2 b2');
      expect(await numbers({ locales: [JA] })).toBe('');
      expect(await numbers({ text: 'was' })).toBe('');
    });

    const TEXTS: readonly (readonly [source: string, target: string])[] = [
      ['Press the **Start** button.', 'Drücken Sie die Taste *Start*, und grüßen Sie.'],
      ['100% of a_b \\ "quoted" it\'s', '百分之百的文件已翻譯'],
      ['Full  width\tspaces', 'ファイルを開く。ﾊﾝｶｸ'],
      ['Peace', 'السلام عليكم'],
      ['ISTANBUL and İzmir', 'ΟΔΥΣΣΕΥΣ Οδυσσεύς'],
      ['cafe\u0301 😀 x\0y', '\ud83d lone'],
      ['one two', 'three four'],
    ];

    it.each([
      ['start', [0]],
      ['START BUTTON', [0]],
      ['"start button"', []],
      ['"**start** button"', [0]],
      ['GRÜSSEN', [0]],
      ['grüß', [0]],
      ['grus', []],
      ['utto', [0]],
      ['%', [1]],
      ['_', [1]],
      ['a_b', [1]],
      ['\\', [1]],
      ["it's", [1]],
      ['文件', [1]],
      ['百 已翻', [1]],
      ['full width spaces', [2]],
      ['"full width spaces"', [2]],
      ['"full   WIDTH"', [2]],
      ['ハンカク', [2]],
      ['ﾌｧｲﾙ', [2]],
      ['ファイル', [2]],
      ['سلام', [3]],
      ['عليكم السلام', [3]],
      ['istanbul', [4]],
      ['izmir', [4]],
      ['οδυσσευς', [4]],
      ['ΟΔΥΣΣΕΎΣ', [4]],
      ['CAFÉ', [5]],
      ['cafe', []],
      ['😀', [5]],
      ['x\0y', [5]],
      ['lone', [5]],
      ['one three', []],
      ['two one', [6]],
      ['"two one"', []],
      ['two\nthree', []],
      ['"', [1]],
      ['', [0, 1, 2, 3, 4, 5, 6]],
      ['  ', [0, 1, 2, 3, 4, 5, 6]],
      ["'; drop table hexapla_unit; --", []],
    ])('finds %j', async (text, wanted) => {
      const store = await fresh();
      const units = TEXTS.map(([source, target], at) => sampleUnit(101 + at, { source, target }));
      await store.replaceDocuments([sampleDocument('a.md', units), sampleDocument('b.md', [])]);
      const found = await allUnits(store, { text, limit: 2 });
      expect(found.map(({ unit }) => Number(unit.id?.slice(-3)) - 101)).toEqual(wanted);
    });
  });

  describe(`${name}: the database`, () => {
    it('is empty before anything was put there', async () => {
      const store = await fresh();
      expect(await store.points(ALL_POINTS)).toEqual([]);
      expect(await store.contentHashes()).toEqual([]);
      expect(await store.documents(ALL_DOCUMENTS)).toEqual({ items: [], next: null });
      expect(await store.units(ALL_UNITS)).toEqual({ items: [], next: null });
    });

    it('keeps projects apart', async () => {
      const place = await database.fresh();
      const [one, other] = [await opened(place, 'one'), await opened(place, 'other')];
      for (const store of [one, other]) {
        await store.replaceDocuments([sampleDocument('a.md', [sampleUnit(101)])]);
        await store.addPoint(samplePoint('2026-11-01T00:00:00Z', null, 1));
      }
      expect(await one.keepDocuments([])).toBe(1);
      expect(await one.replaceHistory([])).toEqual({ added: 0, removed: 1 });
      expect(await allUnits(other, {})).toHaveLength(1);
      expect(await other.points(ALL_POINTS)).toHaveLength(1);
    });

    it('is there the next time', async () => {
      const place = await database.fresh();
      const before = await openStore({ place, project: 'one', waitMs: null, tell: () => undefined });
      await before.replaceDocuments([sampleDocument('a.md', [sampleUnit(101)])]);
      await before.close();
      expect(await allUnits(await opened(place), {})).toHaveLength(1);
    });

    it('is made once when many open it at the same time', async () => {
      const place = await database.fresh();
      const stores = await Promise.all(Array.from({ length: 5 }, () => opened(place)));
      const documents = [sampleDocument('a.md', [sampleUnit(101)]), sampleDocument('b.md', [sampleUnit(101)])];
      const written = await Promise.all(
        stores.map((store, at) => store.replaceDocuments(at % 2 === 0 ? documents : [...documents].reverse())),
      );
      expect(Math.max(...written)).toBe(2);
      expect(await allUnits(stores[0] ?? (await fresh()), {})).toHaveLength(2);
    });

    it('is brought up from an older schema', async () => {
      const place = await database.fresh();
      const before = await openStore({ place, project: 'one', waitMs: null, tell: () => undefined });
      await before.addPoint(samplePoint('2026-11-01T00:00:00Z', null, 1));
      await before.close();
      for (const table of ['hexapla_unit', 'hexapla_document_text', 'hexapla_document'])
        await database.execute(place, `drop table ${table}`);
      await database.execute(place, 'update hexapla_schema set version = 1');
      const store = await opened(place);
      expect(await store.points(ALL_POINTS)).toHaveLength(1);
      expect(await store.replaceDocuments([sampleDocument('a.md', [sampleUnit(101)])])).toBe(1);
    });

    it('is refused when a newer build made it, and left as it is', async () => {
      const place = await database.fresh();
      await (await openStore({ place, project: 'one', waitMs: null, tell: () => undefined })).close();
      await database.execute(place, 'update hexapla_schema set version = 99');
      await expect(opened(place)).rejects.toThrow(/^Expected a store with a schema of version 2 or older, found 99/);
      await database.execute(place, 'update hexapla_schema set version = 2');
      expect(await allUnits(await opened(place), {})).toEqual([]);
    });

    it('holds all of a transaction or nothing of it', async () => {
      const store = await fresh();
      await store.replaceDocuments([sampleDocument('a.md', [sampleUnit(101)])]);
      const broken = sampleDocument('b.md', [sampleUnit(101, { words: Number.NaN })]);
      const changed = sampleDocument('a.md', [sampleUnit(102)], { contentHash: 'second' });
      await expect(store.replaceDocuments([changed, broken])).rejects.toThrow();
      expect((await allUnits(store, {})).map(({ unit }) => unit.id)).toEqual(['abcde-101']);
    });
  });
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const unit: fc.Arbitrary<IndexedUnit> = fc
  .record({ source: nullable(text), was: nullable(text), target: nullable(text), line: nullable(fc.nat()), words: fc.nat(9) })
  .map((own) => sampleUnit(101, own));
const documents: fc.Arbitrary<readonly IndexedDocument[]> = fc.array(
  fc
    .record({
      path: fc.constantFrom('a.md', 'b.md', 'ü.md'),
      tag: fc.constantFrom(FR, JA),
      units: fc.array(unit, { maxLength: 5 }),
      hash: fc.uuid(),
      inSync: nullable(fc.boolean()),
      target: nullable(text),
    })
    .map(({ path, tag, units, hash, inSync, target }) =>
      sampleDocument(path, units, { locale: tag, contentHash: hash, inSync, target }),
    ),
  { maxLength: 6 },
);

/** What databases cannot keep is told from the code of the store: neither NUL nor half of a pair is text. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, own) => (typeof own === 'string' ? own.replace(/\0|\p{Cs}/gu, '\ufffd') : own));
}

function nameOf({ path, locale }: IndexedDocument): string {
  return `${path}\n${locale}`;
}

function byName(one: IndexedDocument, other: IndexedDocument): number {
  return Buffer.compare(Buffer.from(nameOf(one)), Buffer.from(nameOf(other)));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths, candidateDocuments, type SearchFiles } from '../../../src/dashboard/client/search-candidates.ts';
import { hitsIn, searchCsv } from '../../../src/dashboard/client/search-hits.ts';
import { SearchIndex } from '../../../src/dashboard/server/search-index.ts';
import type { DashboardDocument, LocalizedUnit } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { foldedUnits, positionsOf } from '../../../src/store/folded.ts';
import { compareText } from '../../../src/text/compare-text.ts';
import { folded, searchTerms } from '../../../src/text/search-text.ts';
import { searchedTexts } from '../../../src/text/searched-texts.ts';
import { FIGURES } from '../site.ts';

const TAGS = [locale('fr-FR'), locale('ja-JP')];

interface Texts {
  readonly source: string | null;
  readonly was: string | null;
  readonly targets: readonly (string | null)[];
}

/** A document whose sentences say what is given; one without a source is orphaned. */
function documentOf(path: string, texts: readonly Texts[]): DashboardDocument {
  const sources = texts.flatMap(({ source }) => source ?? []);
  const places = texts.map((_, at) => texts.slice(0, at).filter(({ source }) => source !== null).length);
  return {
    path,
    isOrphan: false,
    units: sources.map((source, at) => ({ id: `a1b2c-${101 + at}`, kind: 'paragraph', line: at + 1, source })),
    locales: TAGS.map((tag, column) => ({
      locale: tag,
      target: path,
      form: 'plain',
      basis: 'recorded',
      basisCommit: null,
      basisConfidence: null,
      figures: FIGURES,
      findings: [],
      units: texts.map(({ source, was, targets }, at): LocalizedUnit => {
        const target = targets[column] ?? null;
        return {
          ...(source === null ? {} : { unit: places[at] ?? 0 }),
          ...(was === null ? {} : { was }),
          ...(target === null ? {} : { target }),
          status: source === null ? 'orphaned' : target === null ? 'missing' : was === null ? 'current' : 'stale',
        };
      }),
    })),
  };
}

/** The files of an index of documents, and their names. */
function indexOf(documents: readonly DashboardDocument[], gone: readonly string[] = []) {
  const index = new SearchIndex({ paths: [...gone, ...documents.map(({ path }) => path)], tags: TAGS });
  for (const document of documents) index.add(document);
  const written = new Map<string, string>();
  index.finish(({ path, text }) => written.set(path, text));
  const read = async (name: string) =>
    JSON.parse((written.get(`data/${name}.js`) ?? '').replace(/^hexapla\("[^"]*",|\);\n$/g, ''));
  const files: SearchFiles = {
    facts: () => read('search'),
    paths: (at) => read(`search-paths-${at}`),
    shard: (at) => read(`search-grams-${at}`),
  };
  return { files, names: [...written.keys()] };
}

/** Paths of the documents that an index leaves of all. */
async function candidates(files: SearchFiles, terms: readonly string[], column: number | null): Promise<readonly string[]> {
  const paths = await allPaths(files);
  return (await candidateDocuments({ terms, locale: column }, files)).map((number) => paths[number] ?? '');
}

const SIGNS = [...'aabbcÇİıßﬁ "-.éｶﾞやかん設定页אבاﻼΣς\u0301เป\n'];
const sentence = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 14 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc.record({
  source: fc.option(sentence, { freq: 5 }),
  was: fc.option(sentence),
  targets: fc.tuple(fc.option(sentence), fc.option(sentence)),
});
const documents = fc
  .array(fc.array(texts, { maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((own, at) => documentOf(`docs/${at % 3}/page-${at}.md`, own)));

/** A query: anything, or words cut out of what documents say. */
function queryOf(all: readonly DashboardDocument[], cuts: readonly (readonly [number, number, number])[], other: string): string {
  const said = all.flatMap((own) => own.locales.flatMap(({ units }) => units.map((unit) => searchedTexts(own, unit))));
  const lines = said.flatMap(({ source, was, target }) => [source ?? was ?? '', target ?? '']).filter((line) => line !== '');
  const words = cuts.map(([at, from, length]) => (lines[at % lines.length] ?? '').slice(from, from + 1 + length));
  return [...words, other].join(' ');
}

const query = fc.record({
  cuts: fc.array(fc.tuple(fc.nat(200), fc.nat(9), fc.nat(6)), { maxLength: 2 }),
  other: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: sentence }),
});

describe('the search index', () => {
  it('leaves every document that has a hit, for any texts, query and locale', async () => {
    await fc.assert(
      fc.asyncProperty(documents, query, fc.constantFrom(null, 0, 1), async (all, { cuts, other }, column) => {
        const terms = searchTerms(queryOf(all, cuts, other));
        fc.pre(terms.length > 0);
        const left = await candidates(indexOf(all).files, terms, column);
        const asked = { terms, locale: column === null ? '' : (TAGS[column] ?? ''), status: '' };
        const hit = all.filter((own) => hitsIn(own, asked).length > 0).map(({ path }) => path);
        expect(left).toEqual(expect.arrayContaining(hit));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves those alone that a rare word cannot be in', async () => {
    const all = Array.from({ length: 300 }, (_, at) => {
      const targets = [
        at === 77 ? 'La bouilloire siffle.' : 'Le levier descend.',
        at === 5 ? 'やかんが鳴る。' : 'レバーを押す。',
      ];
      return documentOf(`page-${at}.md`, [{ source: 'Push the lever.', was: null, targets }]);
    });
    const { files } = indexOf(all);
    const left = (word: string, column: number | null) => candidates(files, searchTerms(word), column);
    expect(await Promise.all([left('ouilloir', null), left('bouilloire', 1), left('やかん', null), left('鳴', 1)])).toEqual([
      ['page-77.md'],
      [],
      ['page-5.md'],
      ['page-5.md'],
    ]);
    // Terms that are too short leave all of them; terms of different sides leave none.
    expect([(await left('le', null)).length, (await left('lever levier', null)).length]).toEqual([300, 0]);
  });

  it('is the same in whatever order documents come', async () => {
    const all = ['c.md', 'a.md', 'b.md'].map((path) => documentOf(path, [{ source: path, was: null, targets: [] }]));
    expect(await indexOf(all).files.shard(0)).toEqual(await indexOf(all.toReversed()).files.shard(0));
  });

  it('keeps all paths in order, but not of documents that never came', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1 }), fc.uniqueArray(name), async (own, others) => {
        const gone = others.filter((path) => !own.includes(path));
        const { files } = indexOf(
          own.map((path) => documentOf(path, [])),
          gone,
        );
        const read = (await allPaths(files)).filter((path) => path !== '');
        expect(read).toEqual([...own].sort(compareText));
      }),
    );
  });

  it('is in files whose names the pages can load, more than one for much text', () => {
    const word = (at: number) =>
      Array.from({ length: 40 }, (_, sign) => String.fromCharCode(0x4e00 + ((at * 41 + sign * 7) % 20_000))).join('');
    const all = Array.from({ length: 600 }, (_, at) => documentOf(`${at}.md`, [{ source: word(at), was: null, targets: [] }]));
    const { names } = indexOf(all);
    expect(names.every((name) => /^data\/[a-z0-9-]+\.js$/.test(name))).toBe(true);
    expect(names.filter((name) => name.includes('grams')).length).toBeGreaterThan(1);
  });
});

describe('hitsIn', () => {
  it('finds what the store finds in the same texts', () => {
    fc.assert(
      fc.property(documents, query, (all, { cuts, other }) => {
        const terms = searchTerms(queryOf(all, cuts, other));
        fc.pre(terms.length > 0);
        for (const own of all)
          for (const { locale: tag, units } of own.locales) {
            const said = units.map((unit) => searchedTexts(own, unit));
            const stored = positionsOf(foldedUnits(said), terms).map((at) => said[at]);
            expect(hitsIn(own, { terms, locale: tag, status: '' }).map((hit) => hit.texts)).toEqual(stored);
          }
      }),
      { numRuns: 150 },
    );
  });

  const own = documentOf('a.md', [
    { source: 'The kettle', was: null, targets: ['La bouilloire', null] },
    { source: null, was: 'Empty the kettle', targets: ['Videz-la', null] },
  ]);

  it('takes a language and a status', () => {
    const hits = (tag: string, status: string) =>
      hitsIn(own, { terms: [folded('kettle')], locale: tag, status }).map((hit) => [hit.locale, hit.kind]);
    expect([hits('', '').length, hits('fr-FR', ''), hits('', 'missing')]).toEqual([
      4,
      [
        ['fr-FR', 'current'],
        ['fr-FR', 'orphaned'],
      ],
      [['ja-JP', 'missing']],
    ]);
  });

  it('is a table', () => {
    expect(searchCsv(hitsIn(own, { terms: ['videz'], locale: 'fr-FR', status: '' }))).toEqual([
      ['document', 'locale', 'unit', 'status', 'source', 'translation'],
      ['a.md', 'fr-FR', '', 'orphaned', 'Empty the kettle', 'Videz-la'],
    ]);
  });
});

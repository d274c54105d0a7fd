// Measures the search of the dashboard with a large project: what its index costs to build, how large it is, and what queries load.
//
//   node scripts/bench/search.mjs [--documents 10000] [--locales 5] [--units 30]
//
// Texts are made up of 20,000 words a language, and these of syllables; the n-th is n times as seldom as the first. So a text has
// about as many different trigrams as one that a person wrote, and words share as many: a thousand in 3,000 characters. One language
// is Japanese. What making the documents costs is not counted; what a query loads is told without the documents that it looks into.

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    locales: { type: 'string', default: '5' },
    units: { type: 'string', default: '30' },
  },
});
const [DOCUMENTS, UNITS] = [Number(options.documents), Number(options.units)];
const LOCALES = ['ja', 'fr-FR', 'de-DE', 'ar', 'es-ES', 'pt-BR', 'zh-CN', 'it-IT'].slice(0, Number(options.locales));
/** In one text of all. */
const RARE = 'quizzaciously';
const RARE_JAPANESE = '薔薇園';

let state = 1;
function below(count) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * count);
}
const pick = (list) => list[below(list.length)];
const many = (count, make) => Array.from({ length: count }, make);

const CONSONANTS = 'bcdfghjklmnprstvwz';
const LATIN = many(1500, () => {
  const start = many(1 + below(2), () => pick(CONSONANTS)).join('');
  return `${start}${many(1 + below(2), () => pick('aeiouéy')).join('')}${pick(['', '', 'n', 's', 't', 'r', 'l'])}`;
});
const KANA = many(70, (_, at) => String.fromCharCode(0x3042 + at));
const KANJI = many(1500, (_, at) => String.fromCharCode(0x4e00 + at * 7));
const WORDS = new Map(['source', ...LOCALES].map((name) => [name, wordsOf(name === 'ja')]));

function wordsOf(isJapanese) {
  const latin = () => many(1 + below(3), () => often(LATIN)).join('');
  const japanese = () => many(1 + below(2), () => pick(KANJI)).join('') + many(below(3), () => pick(KANA)).join('');
  return many(20_000, isJapanese ? japanese : latin);
}

/** The n-th comes n times as seldom as the first. */
function often(list) {
  return list[Math.floor(Math.exp((below(1_000_000) / 1_000_000) * Math.log(list.length)))] ?? list[0];
}

function sentence(name) {
  return many(8 + below(10), () => often(WORDS.get(name))).join(name === 'ja' ? '' : ' ');
}

function document(number) {
  const isLast = number === DOCUMENTS - 1;
  const extra = (locale) => (isLast ? (locale === 'ja' ? RARE_JAPANESE : ` ${RARE}`) : '');
  const localized = (locale) => ({
    locale,
    findings: [],
    units: many(UNITS, (_, unit) => ({
      unit,
      status: 'current',
      target: `${sentence(locale)}${unit === 0 ? extra(locale) : ''}`,
    })),
  });
  return {
    path: pathOf(number),
    isOrphan: false,
    units: many(UNITS, (_, at) => ({ id: `abcde-${at}`, kind: 'paragraph', line: at, source: sentence('source') })),
    locales: LOCALES.map(localized),
  };
}

function pathOf(number) {
  return `docs/part-${number % 100}/page-${number}.md`;
}

async function bundled(folder) {
  const outfile = join(folder, `search-${process.pid}.mjs`);
  const contents = ['server/search-index.ts', 'client/search-candidates.ts'].map(
    (path) => `export * from './src/dashboard/${path}';`,
  );
  const stdin = { contents: contents.join('\n'), resolveDir: root };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

/** The files by name, and CPU seconds of adding documents and of writing. */
function indexed(SearchIndex) {
  const files = new Map();
  const index = new SearchIndex({ paths: many(DOCUMENTS, (_, number) => pathOf(number)), tags: LOCALES });
  let adding = 0;
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const made = document(number);
    adding += cpu(() => index.add(made));
  }
  const before = process.memoryUsage().rss;
  const writing = cpu(() =>
    index.finish(({ path, text }) => {
      files.set(path, text);
    }),
  );
  const memory = Math.max(before, process.memoryUsage().rss);
  return { files, adding, writing, memory };
}

function cpu(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What a query loads, and how many documents it leaves. */
async function asked({ candidateDocuments, allPaths }, files, wanted) {
  const loaded = new Set();
  const load = async (name) => {
    const text = files.get(`data/${name}.js`);
    loaded.add(name);
    return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
  };
  const from = {
    facts: () => load('search'),
    paths: (at) => load(`search-paths-${at}`),
    shard: (at) => load(`search-grams-${at}`),
  };
  await allPaths(from);
  const start = performance.now();
  const found = await candidateDocuments(wanted, from);
  const ms = performance.now() - start;
  const bytes = [...loaded].reduce((sum, name) => sum + files.get(`data/${name}.js`).length, 0);
  return `${found.length} documents, ${loaded.size} files, ${kilobytes(bytes)}, ${ms.toFixed(0)} ms`;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const say = (name, value) => console.log(`${name.padEnd(44)} ${value}`);
const root = fileURLToPath(new URL('../..', import.meta.url));

const code = await bundled(join(root, 'node_modules/.cache/hexapla-measure'));
const { files, adding, writing, memory } = indexed(code.SearchIndex);
const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
const sum = (list) => list.reduce((total, size) => total + size, 0);
say('documents x locales x units', `${DOCUMENTS} x ${LOCALES.length} x ${UNITS}`);
say('build, CPU', `${(adding + writing).toFixed(2)} s: ${adding.toFixed(2)} s of texts, ${writing.toFixed(2)} s of files`);
say('memory (RSS), the documents but one not in it', megabytes(memory));
say('size', `${megabytes(sum(sizes))} in ${files.size} files, the largest ${kilobytes(Math.max(...sizes))}`);
say('size, gzip', megabytes(sum([...files.values()].map((text) => gzipSync(text).length))));
const words = WORDS.get('source');
const queries = {
  'rare word': { terms: [RARE], locale: null },
  'rare word, one locale': { terms: [RARE], locale: LOCALES.length - 1 },
  'rare Japanese word': { terms: [RARE_JAPANESE], locale: 0 },
  [`Japanese word (${WORDS.get('ja')[60]})`]: { terms: [WORDS.get('ja')[60]], locale: null },
  [`common word (${words[20]})`]: { terms: [words[20]], locale: null },
  [`seldom word (${words[15_000]})`]: { terms: [words[15_000]], locale: null },
  [`phrase (${words[30]} ${words[40]})`]: { terms: [`${words[30]} ${words[40]}`], locale: null },
  'absent word': { terms: ['absentfromall'], locale: null },
};
for (const [name, wanted] of Object.entries(queries)) say(name, await asked(code, files, wanted));

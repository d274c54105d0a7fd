// Measures the store with a large project: what loading costs, how large it is, and how long questions take.
//
//   node scripts/bench/store.mjs [--documents 10000] [--locales 5] [--units 30] [--folder /tmp]
//   HEXAPLA_DATABASE_URL=postgres://… node scripts/bench/store.mjs     the same in that database
//
// All texts are made up of 20,000 words. The floor of loading is the same rows put into two tables of a file by libsql alone;
// that of searching is to read the whole file. Questions are asked three times, and the median is told.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    locales: { type: 'string', default: '5' },
    units: { type: 'string', default: '30' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const [DOCUMENTS, UNITS] = [Number(options.documents), Number(options.units)];
const LOCALES = ['fr-FR', 'de-DE', 'ja', 'ar', 'es-ES', 'pt-BR', 'zh-CN', 'it-IT'].slice(0, Number(options.locales));
/** Documents that are given to the store at once. */
const AT_ONCE = 200;
/** In one of all texts. */
const RARE = 'quizzaciously';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(options.folder, 'hexapla-bench-store-'));
const bundle = join(root, `node_modules/.cache/hexapla-measure/store-${process.pid}.mjs`);

let state = 1;
function below(count) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * count);
}

const SYLLABLES = ['ta', 'ri', 'no', 'sel', 'kum', 'do', 'pe', 'wan', 'lio', 'est'];
const WORDS = Array.from({ length: 20_000 }, () => Array.from({ length: 1 + below(4) }, () => SYLLABLES[below(10)]).join(''));
const sentence = () => Array.from({ length: 8 + below(10) }, () => WORDS[below(WORDS.length)]).join(' ');

const STATES = [
  { status: 'stale', severity: 'major' },
  { status: 'stale', severity: 'minor' },
  { status: 'missing', severity: null },
];

function unit(source, at, isLast) {
  const { status, severity } = below(10) === 0 ? STATES[below(3)] : { status: 'current', severity: null };
  return {
    id: `abcde-${101 + at}`,
    pair: `abcde-${101 + at}`,
    status,
    severity,
    changes: status === 'stale' ? ['wording'] : [],
    kind: 'paragraph',
    basis: 'recorded',
    source,
    was: status === 'stale' ? sentence() : null,
    target: status === 'missing' ? null : `${sentence()}${isLast ? ` ${RARE}` : ''}`,
    line: at * 2 + 1,
    targetLine: at * 2 + 1,
    words: 12,
  };
}

function document(number, locale, sources) {
  const isLast = number === DOCUMENTS - 1 && locale === LOCALES.at(-1);
  const units = sources.map((source, at) => unit(source, at, isLast && at === UNITS - 1));
  const many = (key, value) => units.filter((own) => own[key] === value).length;
  const figures = { current: many('status', 'current'), stale: many('status', 'stale'), missing: many('status', 'missing') };
  const severity = { cosmetic: 0, minor: many('severity', 'minor'), major: many('severity', 'major') };
  const counts = { units: UNITS, ...figures, unknown: 0, orphaned: 0, severity };
  const path = `docs/part-${number % 100}/page-${number}.md`;
  return {
    path,
    locale,
    source: path,
    target: `${locale}/${path}`,
    form: 'plain',
    basis: 'recorded',
    inSync: null,
    contentHash: `${number}`,
    counts: { ...counts, words: { ...figures, unknown: 0, orphaned: 0 }, staleWords: severity },
    units,
  };
}

function* batches() {
  for (let from = 0; from < DOCUMENTS; from += AT_ONCE / LOCALES.length) {
    const numbers = Array.from({ length: Math.min(AT_ONCE / LOCALES.length, DOCUMENTS - from) }, (_, at) => from + at);
    yield numbers.flatMap((number) => {
      const sources = Array.from({ length: UNITS }, sentence);
      return LOCALES.map((locale) => document(number, locale, sources));
    });
  }
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

async function median(work) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await timed(work));
  return runs.sort((a, b) => a.ms - b.ms)[1];
}

/** The rows in two tables, without an index, a hash or a fold. */
async function floor() {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(join(folder, 'floor.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; create table document(id, path, locale)');
  database.exec('create table unit(document, position, id, status, severity, source, was, target, line, words)');
  const one = database.prepare('insert into document values (?, ?, ?)');
  const ten = database.prepare(`insert into unit values ${Array(10).fill('(?,?,?,?,?,?,?,?,?,?)').join(',')}`);
  let [ms, id] = [0, 0];
  for (const documents of batches()) {
    const { ms: own } = await timed(() => {
      database.exec('begin');
      for (const { path, locale, units } of documents) {
        id += 1;
        one.run([id, path, locale]);
        const rows = units.map((own, at) => [
          id,
          at,
          own.id,
          own.status,
          own.severity,
          own.source,
          own.was,
          own.target,
          own.line,
          12,
        ]);
        for (let from = 0; from + 10 <= rows.length; from += 10) ten.run(rows.slice(from, from + 10).flat());
      }
      database.exec('commit');
    });
    ms += own;
  }
  database.close();
  rmSync(join(folder, 'floor.db'));
  return ms;
}

async function load(store) {
  let ms = 0;
  for (const documents of batches()) ms += (await timed(() => store.replaceDocuments(documents))).ms;
  return ms;
}

const say = (name, value) => console.log(`${name.padEnd(52)} ${value}`);
const seconds = (ms) => `${(ms / 1_000).toFixed(2)} s`;

try {
  await build({
    entryPoints: [join(root, 'src/store/open-store.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { openStore } = await import(pathToFileURL(bundle).href);
  const url = process.env.HEXAPLA_DATABASE_URL ?? '';
  const path = join(folder, 'store.db');
  const place = url === '' ? { type: 'file', path } : { type: 'database', url };
  const open = () => openStore({ place, project: `bench ${process.pid}`, waitMs: null, tell: console.error });
  const rows = DOCUMENTS * LOCALES.length * UNITS;
  say('documents x locales x units', `${DOCUMENTS} x ${LOCALES.length} x ${UNITS} = ${rows.toLocaleString('en')} rows`);
  if (url === '') {
    const ms = await floor();
    say('floor: the rows by libsql alone', `${seconds(ms)}, ${Math.round(rows / (ms / 1_000)).toLocaleString('en')} rows/s`);
  }
  let store = await open();
  state = 7;
  const first = await load(store);
  say('load', `${seconds(first)}, ${Math.round(rows / (first / 1_000)).toLocaleString('en')} rows/s`);
  state = 7;
  say('load again, nothing changed', seconds(await load(store)));
  await store.close();
  if (url === '') {
    say('size of the file', `${(statSync(path).size / 1e6).toFixed(0)} MB`);
    const read = await median(() => {
      let bytes = 0;
      if (statSync(path).size < 2 ** 31) bytes = readFileSync(path).length;
      return bytes;
    });
    say('floor: read the file', `${read.ms.toFixed(0)} ms`);
  }
  say('memory (RSS)', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  const opening = await timed(open);
  store = opening.result;
  say('open', `${opening.ms.toFixed(0)} ms`);
  const all = { path: null, locales: null, statuses: null, severities: null, text: null, limit: 50, after: null };
  const common = WORDS[17];
  const questions = {
    'figures of all locales': () => store.figures(),
    'content hashes of all documents': () => store.contentHashes(),
    'documents, first 50': () => store.documents(all),
    'units of one document': () => store.units({ ...all, path: 'docs/part-99/page-199.md' }),
    'stale major, one locale, first 50': () =>
      store.units({ ...all, locales: ['ja'], statuses: ['stale'], severities: ['major'] }),
    [`search: a common word (${common}), first 50`]: () => store.units({ ...all, text: common }),
    'search: two words, first 50': () => store.units({ ...all, text: `${WORDS[101]} ${WORDS[202]}` }),
    'search: in one unit of all, all locales': () => store.units({ ...all, text: RARE }),
    'search: in one unit of all, its locale': () => store.units({ ...all, text: RARE, locales: [LOCALES.at(-1)] }),
    'search: nothing has it': () => store.units({ ...all, text: 'absent from all' }),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const { ms, result } = await median(ask);
    say(name, `${ms.toFixed(1)} ms, ${result.items?.length ?? result.size ?? result.length} found`);
  }
  if (url !== '') await store.keepDocuments([]);
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundle, { force: true });
}

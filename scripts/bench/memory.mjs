// Measures looking up similar texts in a translation memory: 200 queries with one word changed and one dropped.
//
//   node scripts/bench/memory.mjs [--texts 100000] [--queries 200] [--naive 50]
//
// English are the sentences of ../shared/corpora when they are there, padded with ones whose words are shuffled, else made
// up; Japanese is made up. `hits` are queries for which the index finds what is as like as the best that comparing with
// every text finds (of the first `--naive` queries, and of those with such a text).

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CORPUS = here('../../../shared/corpora/dev');
const LEAST = 0.7;

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    naive: { type: 'string', default: '50' },
  },
});

/** Numbers from 0 to 1 that depend on `seed` only (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomNumbers(1);
const below = (count) => Math.floor(random() * count);
/** Few words are frequent and most are rare, as in any language. */
const zipf = (count) => Math.min(count - 1, Math.floor(count ** random()) - 1);

function corpusSentences() {
  if (!existsSync(CORPUS)) return [];
  const files = readdirSync(CORPUS, { recursive: true }).filter((name) => /(?:^|\/)en[^/]*\/.*\.md$/.test(name));
  const lines = files.flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split(/(?<=[.!?])\s+|\r?\n+/));
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line.split(' ').length >= 4))];
}

function madeUpWords(count) {
  const syllables = ['ba', 'do', 'ki', 'lu', 'me', 'no', 'ra', 'se', 'ti', 'va', 'zo', 'pen', 'tor', 'mis', 'gal'];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(4) }, () => syllables[below(syllables.length)]).join(''),
  );
}

/** `count` English texts: real ones first, then shuffled ones. */
function english(count) {
  const real = corpusSentences().slice(0, count);
  const words = madeUpWords(12_000);
  const madeUp = () => `${Array.from({ length: 5 + below(18) }, () => words[zipf(words.length)]).join(' ')}.`;
  const pool = real.length > 0 ? real.flatMap((line) => line.split(' ')) : [];
  const shuffled = () => `${Array.from({ length: 5 + below(18) }, () => pool[below(pool.length)]).join(' ')}.`;
  const texts = new Set(real);
  while (texts.size < count) texts.add(pool.length > 0 ? shuffled() : madeUp());
  return [...texts];
}

function japanese(count) {
  const letter = () => String.fromCodePoint(random() < 0.4 ? 0x3042 + below(80) : 0x4e00 + zipf(3000));
  const words = Array.from({ length: 8000 }, () => Array.from({ length: 1 + below(3) }, letter).join(''));
  const texts = new Set();
  while (texts.size < count) texts.add(`${Array.from({ length: 5 + below(15) }, () => words[zipf(words.length)]).join('')}。`);
  return [...texts];
}

/** One word replaced by another of the corpus, and one dropped; where there are no spaces, two letters each. */
function changed(text, other) {
  const cut = text.includes(' ') ? (value) => value.split(' ') : (value) => value.match(/.{1,2}/gsu) ?? [];
  const words = cut(text);
  const others = cut(other);
  words[below(words.length)] = others[below(others.length)];
  words.splice(below(words.length), 1);
  return words.join(text.includes(' ') ? ' ' : '');
}

function measured(name, texts, { AlikeTexts, memoryOf, openedMs }) {
  global.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const index = new AlikeTexts(texts);
  const buildMs = performance.now() - start;
  global.gc?.();
  const after = process.memoryUsage();
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const queries = Array.from({ length: Number(options.queries) }, () =>
    changed(texts[below(texts.length)], texts[below(texts.length)]),
  );
  for (const query of queries.slice(0, 20)) index.find(query, { least: LEAST, limit: 5 });
  const times = [];
  const found = queries.map((query) => {
    const from = performance.now();
    const best = index.find(query, { least: LEAST, limit: 5 })[0];
    times.push(performance.now() - from);
    return best?.similarity ?? 0;
  });
  times.sort((a, b) => a - b);
  let [hits, all, naiveMs] = [0, 0, 0];
  for (const [at, query] of queries.slice(0, Number(options.naive)).entries()) {
    const from = performance.now();
    const best = index.findSlowly(query, LEAST)[0];
    naiveMs += performance.now() - from;
    if (best === undefined) continue;
    all += 1;
    if (found[at] >= best.similarity - 1e-9) hits += 1;
  }
  const of = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  console.log(
    `${name}, ${texts.length} texts: build ${buildMs.toFixed(0)} ms (${megabytes.toFixed(0)} MB), query median ${of(0.5)} ms, ` +
      `p99 ${of(0.99)} ms, max ${of(1)} ms; matches ${found.filter((value) => value > 0).length}/${queries.length}, ` +
      `hits ${hits}/${all}, naive ${(naiveMs / Number(options.naive)).toFixed(0)} ms`,
  );
  const opened = performance.now();
  const memory = memoryOf(texts.map((source) => ({ source, target: source, origin: 'bench', context: null })));
  memory.find({ source: queries[0], context: null }, { least: LEAST, limit: 5 });
  openedMs.push(performance.now() - opened);
  const exact = [];
  for (let at = 0; at < 1000; at += 1) {
    const source = texts[below(texts.length)];
    const from = performance.now();
    memory.find({ source, context: null }, { least: 1, limit: 1 });
    exact.push(performance.now() - from);
  }
  exact.sort((a, b) => a - b);
  console.log(`  memory opened in ${openedMs.at(-1).toFixed(0)} ms, exact lookup median ${(exact[500] * 1000).toFixed(1)} µs`);
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  const outfile = join(folder, 'memory.mjs');
  const contents = `export { AlikeTexts } from './alike-texts.ts'; export { memoryOf } from './memory.ts';`;
  const stdin = { contents, resolveDir: here('../../src/memory'), loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', logLevel: 'warning' });
  const stage = { ...(await import(outfile)), openedMs: [] };
  const count = Number(options.texts);
  measured(`English (${existsSync(CORPUS) ? 'corpus' : 'made up'})`, english(count), stage);
  measured('Japanese (made up)', japanese(count), stage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Measures the dashboard of a large project: its build without and with the pages of an earlier one, and its pages in Chromium.
//
//   node scripts/bench/dashboard.mjs [--documents 10000] [--locales 5] [--commits 1000] [--form plain|bilingual]
//   node scripts/bench/dashboard.mjs --site DIR     only the pages of a site that is there
//
// The floor of both builds is to read and hash all documents. HEXAPLA_CHROMIUM names the browser; without one its rows are left out.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { generate } from '../history/generate.mjs';
import { runOnce } from './measure.mjs';
import { benchRows, benchTable } from './table.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const FLOOR = fileURLToPath(new URL('floor.cjs', import.meta.url));
const TAGS = ['fr-FR', 'de-DE', 'ja-JP', 'ar-SA', 'he-IL'];
const CHROMIUM = process.env.HEXAPLA_CHROMIUM ?? '/usr/bin/chromium';
/** A notch of a wheel, in px: a reader scrolls one a frame; from top to end in the same number of frames is a throw. */
const NOTCH = 120;
/** Steps in which a list is scrolled, one a frame, and what is more than a frame at 60 a second, in ms. */
const [STEPS, LONG_FRAME] = [600, 25];

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    locales: { type: 'string', default: '5' },
    commits: { type: 'string', default: '1000' },
    form: { type: 'string', default: 'plain' },
    site: { type: 'string' },
  },
});

const say = (name, value, bar = '') => console.log(`${name.padEnd(52)} ${String(value).padStart(14)}  ${bar}`.trimEnd());
const files = (dir) => readdirSync(dir, { recursive: true }).map((name) => join(dir, name));
const sizes = (dir) => files(dir).flatMap((path) => (statSync(path).isFile() ? [statSync(path).size] : []));

async function measureBuilds(folder) {
  const dir = join(folder, 'docs');
  const { documents, commits, form, locales } = options;
  const tags = TAGS.slice(0, Number(locales));
  await generate({ dir, seed: 1, pages: Number(documents), commits: Number(commits), form, locales: tags });
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: dir });
  const pages = (top) => files(join(dir, top)).filter((path) => path.endsWith('.md'));
  const list = join(folder, 'files.json');
  writeFileSync(list, JSON.stringify({ english: pages('source-docs'), localized: pages('locales') }));
  const env = { ...process.env, HEXAPLA_CACHE: join(folder, 'cache'), NO_COLOR: '1' };
  const site = join(folder, 'site');
  const run = { args: [COMMAND, 'dashboard', 'build', '-o', site], cwd: dir, env };
  const floor = 'read and hash all files';
  const cases = [
    { name: floor, args: [FLOOR, 'read', list], cwd: dir, env },
    { ...run, name: 'first build', floor, targets: { wallMs: 20_000 } },
    { ...run, name: 'second build', floor, targets: { wallMs: 20_000 } },
  ];
  const measured = new Map();
  for (const each of cases) measured.set(each.name, await runOnce(each));
  console.log(benchTable(benchRows(cases, measured)));
  return site;
}

/** Ms from typing a text into the filter until the count of what was found is another one and drawn. */
async function filterMs(page, text) {
  return page.evaluate(async (typed) => {
    const input = document.getElementById('filter');
    const count = () => document.querySelector('.found')?.textContent;
    const [before, start] = [count(), performance.now()];
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (count() === before && performance.now() - start < 5000) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - start;
  }, text);
}

/** Ms of each frame while a list is scrolled from the top: to its end, or by `most` px a frame. */
function scrolled(page, most) {
  return page.evaluate(
    async ([steps, limit]) => {
      const list = document.querySelector('.scroller');
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const times = [];
      let last = await frame();
      for (let step = 1; step <= steps; step += 1) {
        list.scrollTop = step * Math.min((list.scrollHeight - list.clientHeight) / steps, limit);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [STEPS, most],
  );
}

async function measurePages(site) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const address = pathToFileURL(join(site, 'index.html')).href;
    const start = performance.now();
    await page.goto(address);
    await page.waitForSelector('main h1');
    say('overview usable', `${(performance.now() - start).toFixed(0)} ms`, '<= 1500 ms');
    for (const [name, text] of [
      ['documents', 'a'],
      ['work', 'the'],
    ]) {
      await page.goto(`${address}#/${name}`);
      const opened = performance.now();
      await page.waitForSelector('.scroller .row[aria-rowindex="2"]');
      say(`#/${name}: rows are there`, `${(performance.now() - opened).toFixed(0)} ms`);
      for (const [how, most] of [
        ['read', NOTCH],
        ['thrown', 1e6],
      ]) {
        const frames = (await scrolled(page, most)).sort((a, b) => a - b);
        const long = frames.filter((ms) => ms > LONG_FRAME).length;
        say(`#/${name}: median frame, ${how}`, `${frames[STEPS >> 1].toFixed(1)} ms`, '<= 16.7 ms');
        say(
          `#/${name}: frames over ${LONG_FRAME} ms of ${STEPS}, ${how}`,
          `${long}; ${frames.at(-1).toFixed(0)} ms`,
          '0; longest',
        );
      }
      for (const typed of [text, `${text}s`])
        say(`#/${name}: filter by \`${typed}\``, `${(await filterMs(page, typed)).toFixed(0)} ms`, '<= 100 ms');
    }
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  const site = options.site === undefined ? await measureBuilds(folder) : resolve(options.site);
  const code = ['index.html', 'assets/dashboard.js', 'assets/dashboard.css'].map((path) => readFileSync(join(site, path)));
  const zipped = code.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  const all = sizes(site);
  say('site', `${(all.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(0)} MB`);
  say('largest file', `${(Math.max(...all) / 1e3).toFixed(0)} kB`);
  say('page, script and style, gzip', `${(zipped / 1e3).toFixed(1)} kB`, '<= 200 kB');
  if (existsSync(CHROMIUM)) await measurePages(site);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

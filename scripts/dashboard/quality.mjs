// Measures the pages of a dashboard with axe, Lighthouse and the Nu HTML checker, and prints what they find beside the bars.
//
//   npm run dashboard:quality -- [FOLDER] [--check FILE] [--all] [--verbose]
//
// FOLDER is a project, this one unless it is named. `--check FILE` adds the page of a pull request: it is the JSON of a check of
// that project. `--all` asks Lighthouse about every page, not only about four of them: about 13 s a page. `--verbose` prints each
// thing that was found. The command must be built. HEXAPLA_CHROMIUM names the browser; Lighthouse and the checker (which needs
// Java) come from the package registry, and a tool that cannot be had is named. Ends with 1 where a bar is missed or not measured.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { axeFound } from './axe.mjs';
import { lighthouseScores } from './lighthouse.mjs';
import { markupErrors } from './markup.mjs';
import { addresses } from './pages.mjs';
import { serveFolder } from './serve-folder.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = process.env.HEXAPLA_CHROMIUM ?? '/usr/bin/chromium';
/** The pages that Lighthouse is asked about by default. */
const MAIN = ['overview', 'documents', 'document', 'work'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'string' }, all: { type: 'boolean' }, verbose: { type: 'boolean' } },
});

/** Writes the dashboard of `project` into `site`. */
function build(project, site) {
  const check = options.check === undefined ? [] : ['--check', resolve(options.check)];
  const args = [join(ROOT, 'dist/cli.cjs'), 'dashboard', 'build', '-o', site, ...check];
  execFileSync(process.execPath, args, { cwd: project, stdio: 'inherit' });
}

/** Runs a tool; when it cannot be had, null, and the reason is printed. */
async function measured(name, run) {
  try {
    return await run();
  } catch (error) {
    console.error(`${name} could not measure: ${error.message}`);
    return null;
  }
}

/** Rows of the table: the page, the tool, what was found, the bar, and whether it is kept. */
function rows(name, { axe, markup, lighthouse }) {
  const none = (tool, found) => ({
    name,
    tool,
    found: found?.length ?? '–',
    bar: '0',
    kept: found?.length === 0,
    details: found,
  });
  const score = (tool, value, bar) => ({ name, tool, found: value ?? '–', bar: `>= ${bar}`, kept: value >= bar });
  return [
    none('axe, WCAG 2.2 AA: violations', axe),
    none('Nu HTML checker: errors', markup),
    ...(lighthouse === undefined
      ? []
      : [
          score('Lighthouse, accessibility', lighthouse?.accessibility, 0.98),
          score('Lighthouse, best practices', lighthouse?.['best-practices'], 0.95),
        ]),
  ];
}

function print(table) {
  for (const { name, tool, found, bar, kept, details } of table) {
    console.log(
      `${name.padEnd(12)} ${tool.padEnd(32)} ${String(found).padStart(6)}   ${bar.padEnd(8)} ${kept ? '' : 'MISSED'}`.trimEnd(),
    );
    if (options.verbose || !kept) for (const detail of details ?? []) console.log(`    ${detail}`);
  }
}

/** Builds the dashboard of `project` below `folder` and measures its pages; the rows of the table. */
async function measure(project, folder) {
  const site = join(folder, 'site');
  build(project, site);
  const server = await serveFolder(site);
  try {
    const { pages, axe, markup } = await inBrowser(server.address, site, folder);
    const table = rows('index.html', { axe: [], markup: markup.get('index.html') }).slice(1);
    for (const [name, address] of pages) {
      const isAsked = options.all || MAIN.includes(name);
      const lighthouse = isAsked ? await measured('Lighthouse', () => lighthouseScores(address, CHROMIUM)) : undefined;
      table.push(...rows(name, { axe: axe.get(name), markup: markup.get(name), lighthouse }));
    }
    return table;
  } finally {
    server.close();
  }
}

/** The pages, and what the tools that need a browser of ours find in them. Lighthouse has one of its own. */
async function inBrowser(address, site, folder) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const pages = await addresses(browser, address);
    const axe = (await measured('axe', () => axeFound(browser, pages))) ?? new Map();
    const markup = (await measured('The Nu HTML checker', () => markupErrors({ browser, pages, site, folder }))) ?? new Map();
    return { pages, axe, markup };
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-quality-'));
try {
  const table = await measure(resolve(positionals[0] ?? ROOT), folder);
  print(table);
  process.exitCode = table.every(({ kept }) => kept) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

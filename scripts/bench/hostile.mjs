// Measures what the built command takes for hostile documents: whole processes, one after the other, each once.
//
//   npm run bench:hostile -- [--sizes 200000,1000000] [--only NAME] [--cases segment,status,pair] [--above MS] [--json]
//
// Prints the runs that take at least MS (500). `segment` reads a shape, `status` compares it with itself,
// and `pair` with a localized document whose one pair holds it. Exit code 1 when a run ends otherwise than with 0 or 3, or
// takes longer than the target of two seconds: take a busy machine into account.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = here('../../dist/cli.cjs');
const TARGET_MS = 2000;
const HANG_MS = 30_000;

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: 'segment,status,pair' },
    sizes: { type: 'string', default: '200000,1000000' },
    only: { type: 'string' },
    above: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
});

/** The shapes of the tests: TypeScript, which Node 20 does not read. */
async function loadShapes(folder) {
  const outfile = join(folder, 'shapes.mjs');
  await build({
    entryPoints: [here('../../tests/hostile/shapes.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  return (await import(outfile)).SHAPES;
}

function pairOf(text) {
  const id = 'abcde-101';
  return `<span data-ttu-id="${id}">A.</span><span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>\n`;
}

function write(root, source, target) {
  for (const folder of ['source-docs', 'locales/fr-FR']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'source-docs/a.md'), source);
  writeFileSync(join(root, 'locales/fr-FR/a.md'), target);
}

const CASES = [
  { name: 'segment', target: (text) => text, args: ['segment', 'source-docs/a.md', '--format', 'ndjson'] },
  { name: 'status', target: (text) => text, args: ['status', '--format', 'json'] },
  { name: 'pair', target: pairOf, args: ['status', '--format', 'json'] },
];

function runOne(root, { args }) {
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: root,
    env: { ...process.env, XDG_CACHE_HOME: join(root, '.cache'), NO_COLOR: '1' },
    timeout: HANG_MS,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { ms: Math.round(performance.now() - start), status: status ?? signal, message: stderr.split('\n')[0] ?? '' };
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-hostile-'));
  const rows = [];
  try {
    const shapes = (await loadShapes(folder)).filter(({ name }) => options.only === undefined || name.includes(options.only));
    for (const size of options.sizes.split(',').map(Number)) {
      for (const { name, make } of shapes) {
        const root = join(folder, 'workspace');
        for (const kind of CASES.filter(({ name: own }) => options.cases.split(',').includes(own))) {
          rmSync(root, { recursive: true, force: true });
          write(root, make(size), kind.target(make(size)));
          rows.push({ shape: name, size, command: kind.name, ...runOne(root, kind) });
          if (!options.json) progress(rows.at(-1));
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report(rows);
}

function progress(row) {
  if (row.ms >= Number(options.above) || isFailed(row)) console.log(lineOf(row));
}

function isFailed({ ms, status }) {
  return ms > TARGET_MS || (status !== 0 && status !== 3);
}

function lineOf({ shape, size, command, ms, status, message }) {
  return `${String(ms).padStart(6)} ms  ${String(size).padStart(8)}  ${command.padEnd(7)} ${status}  ${shape}  ${message.slice(0, 100)}`;
}

function report(rows) {
  const failed = rows.filter(isFailed);
  process.exitCode = failed.length === 0 ? 0 : 1;
  if (options.json) console.log(JSON.stringify(rows, null, 2));
  else console.log(`${rows.length} runs, ${failed.length} that crash or take longer than ${TARGET_MS} ms`);
}

await main();

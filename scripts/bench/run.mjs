// Measures the built command beside the least that such a run could do, in whole processes, interleaved.
//
//   node scripts/bench/run.mjs [--runs 7] [--documents 1000] [--corpus DIR] [--synthetic] [--json]
//
// The documents come from DIR (by default `../shared/corpora/dev` when it is there), else from `synthetic.mjs`. It judges
// nothing: a figure depends on the machine, a ratio hardly, and `met` and `missed` compare both with the targets.

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { benchRows, benchTable } from './table.mjs';
import { makeWorkspaces } from './workspaces.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = here('../../dist/cli.cjs');
const FLOOR = here('floor.cjs');
const STATUS = ['status', '--format', 'json'];

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    documents: { type: 'string', default: '1000' },
    corpus: { type: 'string', default: here('../../../shared/corpora/dev') },
    synthetic: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The cases in the order they run: the warm run finds what the cold one left. */
function benchCases({ many, current, stale }, cache) {
  const env = { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1' };
  const hexapla = (name, { root }, rest) => ({ name, args: [COMMAND, ...STATUS], cwd: root, env, ...rest });
  const floor = (name, work) => ({ name, args: [FLOOR, work, many.list], cwd: many.root, env });
  const clear = () => {
    for (const path of [cache, join(many.root, 'node_modules')]) rmSync(path, { recursive: true, force: true });
  };
  const single = { floor: 'bare node', targets: { ratio: 1.6, wallMs: 150 } };
  return [
    { name: 'bare node', args: ['-e', '0'], cwd: many.root, env },
    floor('read and hash', 'read'),
    floor('parse English', 'parse'),
    floor('read, hash and parse', 'both'),
    hexapla('cold, all documents', many, {
      before: clear,
      floor: 'read, hash and parse',
      targets: { ratio: 3, wallMs: 2500, peakMib: 250 },
    }),
    hexapla('warm, all documents', many, { floor: 'read and hash', targets: { ratio: 1.5, wallMs: 350 } }),
    hexapla('one document in sync', current, single),
    hexapla('one stale document', stale, single),
    { name: '--version', args: [COMMAND, '--version'], cwd: many.root, env, floor: 'bare node', targets: { ratio: 1.3 } },
  ];
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
  try {
    const corpus = options.synthetic ? '' : options.corpus;
    const workspaces = makeWorkspaces({ folder, corpus, count: Number(options.documents) });
    const cases = benchCases(workspaces, join(folder, 'cache'));
    const onRound = (round, runs) => process.stderr.isTTY && process.stderr.write(`\r\x1b[Kround ${round} of ${runs}`);
    const measured = await measure({ cases, runs: Number(options.runs), onRound });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    report(benchRows(cases, measured), workspaces.origin);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(rows, origin) {
  const about = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    origin,
    documents: Number(options.documents),
    runs: Number(options.runs),
  };
  if (options.json) return console.log(JSON.stringify({ ...about, cases: rows }, null, 2));
  console.log(
    `Node ${about.node}, ${about.cores} cores of ${about.cpu}; ${about.documents} documents (${origin}); medians of ${about.runs}\n`,
  );
  console.log(benchTable(rows));
}

await main();

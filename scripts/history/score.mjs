// Scores the built command on generated repositories, whose truth is known, by what happened to each sentence.
//
//   npm run history [-- --seeds 3 --pages 12 --commits 160 --form plain --pins --adopt --verbose]
//
// `--pins` puts pins into front matter. `--adopt` writes records, commits them, and asks a shallow clone: the same answers are expected.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hexapla, LOCALES } from './command.mjs';
import { generate } from './generate.mjs';
import { git } from './git-import.mjs';
import { figuresOf, judge } from './judge.mjs';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    pages: { type: 'string', default: '12' },
    commits: { type: 'string', default: '160' },
    form: { type: 'string', default: 'plain' },
    pins: { type: 'boolean', default: false },
    adopt: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

/** The folder of a shallow clone of `dir` after its records are written and committed. */
function adopted(dir) {
  hexapla(dir, ['adopt']);
  if (!existsSync(join(dir, '.hexapla'))) throw new Error(`Expected records in ${join(dir, '.hexapla')}, found none`);
  git(dir, ['add', '--all']);
  git(dir, ['-c', 'user.name=Adopter', '-c', 'user.email=adopter@example.invalid', 'commit', '--quiet', '-m', 'Adopt']);
  git(dir, ['clone', '--quiet', '--depth', '1', pathToFileURL(dir).href, `${dir}-shallow`]);
  return `${dir}-shallow`;
}

async function rowsOf(dir, seed) {
  const { pages, commits, form, pins, adopt } = options;
  const size = { pages: Number(pages), commits: Number(commits), locales: LOCALES };
  const truth = await generate({ dir, seed, ...size, form, pins: pins ? 'some' : 'none' });
  const status = JSON.parse(hexapla(adopt ? adopted(dir) : dir, ['status', '--format', 'json', '--all-units']));
  return judge(truth, status);
}

const share = (value) => (value === null ? '-' : value.toFixed(3));

function table(rows, keyOf) {
  const groups = [...new Set(rows.flatMap(keyOf))].sort();
  const line = (name, of) => {
    const { texts, flags, precision, recall, was, unknown } = figuresOf(of);
    const cells = [texts, flags, share(precision), share(recall), share(was), unknown].map((each) => String(each).padStart(10));
    return name.padEnd(16) + cells.join('');
  };
  const head =
    'by'.padEnd(16) + ['texts', 'flags', 'precision', 'recall', 'was', 'unknown'].map((each) => each.padStart(10)).join('');
  const body = groups.map((group) =>
    line(
      group,
      rows.filter((row) => keyOf(row).includes(group)),
    ),
  );
  return [head, ...body, line('all', rows)].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-history-'));
try {
  const rows = [];
  for (let seed = 1; seed <= Number(options.seeds); seed += 1) rows.push(...(await rowsOf(join(folder, String(seed)), seed)));
  console.log(`${table(rows, ({ scenario }) => [scenario])}\n\n${table(rows, ({ edits }) => edits)}`);
  const wrong = rows.filter(({ outcome, wasRight }) => outcome === 'lost' || outcome === 'false' || wasRight === false);
  if (options.verbose) for (const { outcome, ...row } of wrong) console.log(`${outcome} ${JSON.stringify(row)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

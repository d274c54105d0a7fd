// Tells how well replay does without the pins of a project: generated repositories are judged with them, then once they are taken out.
//
//   npm run history:pins [-- --from 1 --seeds 3 --pages 12 --commits 160 --verbose]
//
// `found`: pages of which the commit that replay names holds the very English that they were pinned to, or no unit is judged
// differently. Exits 1 when fewer than 90 % are, or more than 2 % of the units of the others are judged differently. At least one unit
// of each of these is, or it would be found: how much that is of their units is told beside, because short pages cannot come below it.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hexapla, LOCALES } from './command.mjs';
import { generate } from './generate.mjs';
import { git } from './git-import.mjs';
import { judgePins, pinFigures } from './judge-pins.mjs';

const LEAST_FOUND = 0.9;
const MOST_DIFFERENT = 0.02;
const PIN = /^(?:l10n:\n {2}sourceCommit: .*|ms\.openlocfilehash: .*)\n/m;

const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '3' },
    pages: { type: 'string', default: '12' },
    commits: { type: 'string', default: '160' },
    verbose: { type: 'boolean', default: false },
  },
});

const statusOf = (dir) => JSON.parse(hexapla(dir, ['status', '--format', 'json', '--all-units']));

async function rowsOf(dir, seed) {
  const size = { pages: Number(options.pages), commits: Number(options.commits), locales: LOCALES };
  const truth = await generate({ dir, seed, ...size, form: 'plain', pins: 'some' });
  const pinned = statusOf(dir);
  for (const { target } of truth.documents) if (target !== null) strip(join(dir, target));
  git(dir, [
    '-c',
    'user.name=Maintainer',
    '-c',
    'user.email=maintainer@example.invalid',
    'commit',
    '--quiet',
    '-a',
    '-m',
    'Drop pins',
  ]);
  return judgePins(truth, { pinned, stripped: statusOf(dir), isPinnedText: textFinder(dir) });
}

function strip(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(PIN, ''));
}

/** Whether a commit holds an English page with a hash, under whatever name. */
function textFinder(dir) {
  const hashes = new Map();
  const hashesIn = (commit) => {
    const files = git(dir, ['ls-tree', '-r', '--name-only', commit, 'source-docs']).split('\n').filter(Boolean);
    return new Set(
      files.map((file) =>
        createHash('sha1')
          .update(git(dir, ['show', `${commit}:${file}`]))
          .digest('hex'),
      ),
    );
  };
  return (commit, hash) => {
    if (!hashes.has(commit)) hashes.set(commit, hashesIn(commit));
    return hashes.get(commit).has(hash);
  };
}

const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

const folder = mkdtempSync(join(tmpdir(), 'hexapla-pins-'));
try {
  const rows = [];
  const first = Number(options.from);
  for (let seed = first; seed < first + Number(options.seeds); seed += 1)
    rows.push(...(await rowsOf(join(folder, String(seed)), seed)));
  const { documents, found, sameBytes, others, leastInOthers, differentInOthers, differentInAll } = pinFigures(rows);
  console.log(`pages with a pin ${documents}; found without it ${percent(found)} (same bytes ${percent(sameBytes)})`);
  console.log(
    `units judged differently: ${percent(differentInOthers)} in the other ${others} pages (with one in each: ${percent(leastInOthers)}), ${percent(differentInAll)} in all`,
  );
  if (options.verbose) for (const row of rows.filter(({ different }) => different.length > 0)) console.log(JSON.stringify(row));
  process.exitCode = (found ?? 1) >= LEAST_FOUND && differentInOthers <= MOST_DIFFERENT ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

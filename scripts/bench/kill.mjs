// Kills runs that write, each at a random moment, and looks at what they leave and at what the next run makes of it.
//
//   node scripts/bench/kill.mjs [--rounds N] [--seed N] [--json]
//
// A run takes the lock, recovers, and applies a plan that creates, updates, moves and deletes. Prints how many of N runs (200) were
// killed before they were over (`killed`), with some files new and some old (`midway`), and how many left a file that was
// neither (`torn`) or were not completed by the next run (`unrecovered`). Exit code 1 when one of the last two is not 0, or when hardly
// any run was killed midway.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSource } from '../bundle-source.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const tests = fileURLToPath(new URL('../../tests/workspace/apply', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hexapla-kill-'));
try {
  for (const name of ['child', 'killing']) await bundleSource(join(tests, `${name}.ts`), join(folder, `${name}.mjs`));
  const { killRuns, randomFrom } = await import(join(folder, 'killing.mjs'));
  const rounds = Number(options.rounds);
  mkdirSync(join(folder, 'runs'));
  const counts = await killRuns(join(folder, 'runs'), join(folder, 'child.mjs'), rounds, randomFrom(Number(options.seed)));
  const figures = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(options.json ? `${JSON.stringify(counts)}\n` : `${figures.join(', ')}\n`);
  if (counts.torn > 0 || counts.unrecovered > 0 || counts.midway < rounds / 20) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Measures `hexapla sync` on the documents of the corpora, which stand beside the project, in ../shared.
//
//   npm run sync:measure -- edits [--edits 1000] [--seed S] [--form bilingual|plain] [--kind K] [--verbose N]
//   npm run sync:measure -- no-op [--verbose N]
//   npm run sync:measure -- today [--verbose N]
//   npm run sync:measure -- identity [--verbose N]
//   npm run sync:measure -- kill [--rounds 200] [--documents 60] [--seed S]
//   npm run sync:measure -- race [--rounds 50] [--processes 8] [--documents 8]
//
// `edits`: random edits of the English, and what the next night does to translations that they are no matter of. `no-op`: what is
// written of documents in sync whose pins were taken out. `today`: all translations against the English of today.
// `identity`: documents whose translation is their source. `kill`: nights that are killed at a random moment. `race`: nights that
// several processes begin at once. Each prints a table and, last, one line of JSON; exit code 1 when a
// figure misses its bar.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from '../bundle-source.mjs';

const MEASUREMENTS = ['edits', 'no-op', 'today', 'identity', 'kill', 'race'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const [name, ...args] = process.argv.slice(2);

if (!MEASUREMENTS.includes(name)) {
  process.stderr.write(`Expected one of ${MEASUREMENTS.join(', ')}, found ${name ?? 'nothing'}\n`);
  process.exit(2);
}
// Scripts in a bundle do not know where the command is.
process.env.HEXAPLA_COMMAND ??= join(root, 'dist/cli.cjs');
const bundle = join(root, `node_modules/.cache/hexapla-sync/${name}-${process.pid}.mjs`);
try {
  await bundleSource(join(root, `scripts/sync/${name}.ts`), bundle);
  const { measure } = await import(pathToFileURL(bundle).href);
  process.exitCode = await measure(join(root, '../shared'), args);
} finally {
  rmSync(bundle, { force: true });
}

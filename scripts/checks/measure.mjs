// Runs the checks of translated sentences over the bilingual documents of the corpora, and over sound pairs with one thing
// spoilt in each, and prints what they find.
//
//   npm run checks -- [--verbose N] [--seed S] [--rule NAME] [--severity S] [--mutation NAME] [--locale TAG]
//
// `--verbose N` prints N random findings a rule, or of the rule and severity that are named; with `--mutation` N texts that
// were spoilt and not found by the right rule. The corpora stand beside the project, in ../shared.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from '../bundle-source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, `node_modules/.cache/hexapla-checks/report-${process.pid}.mjs`);

try {
  await bundleSource(join(root, 'scripts/checks/report.ts'), bundle);
  const { report } = await import(pathToFileURL(bundle).href);
  process.exitCode = await report(join(root, '../shared/corpora'), process.argv.slice(2));
} finally {
  rmSync(bundle, { force: true });
}

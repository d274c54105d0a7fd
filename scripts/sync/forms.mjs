// Writes the bilingual documents of the corpora anew, from the exact English and their pairs alone, and their plain forms, and
// compares both with the files that the original tool wrote.
//
//   npm run forms -- [--verbose N] [--locale TAG]
//
// `--verbose N` prints the first line that differs in N documents. The corpora stand beside the project, in ../shared.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from '../bundle-source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, `node_modules/.cache/hexapla-forms/report-${process.pid}.mjs`);

try {
  await bundleSource(join(root, 'scripts/sync/forms.ts'), bundle);
  const { report } = await import(pathToFileURL(bundle).href);
  process.exitCode = await report(join(root, '../shared/corpora'), process.argv.slice(2));
} finally {
  rmSync(bundle, { force: true });
}

// Runs a measurement: a script in TypeScript with a function `measure(shared, args)`, which prints a table and, last, a line of JSON.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSource } from './bundle-source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs the one that the command line names, of `names` in the folder of the script at `url`. */
export async function runMeasurement(url, names) {
  const [name, ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    process.stderr.write(`Expected one of ${names.join(', ')}, found ${name ?? 'nothing'}\n`);
    process.exit(2);
  }
  // Scripts in a bundle do not know where the command is.
  process.env.HEXAPLA_COMMAND ??= join(root, 'dist/cli.cjs');
  const bundle = join(root, `node_modules/.cache/hexapla-measure/${name}-${process.pid}.mjs`);
  try {
    await bundleSource(fileURLToPath(new URL(`${name}.ts`, url)), bundle);
    const { measure } = await import(pathToFileURL(bundle).href);
    process.exitCode = await measure(join(root, '../shared'), args);
  } finally {
    rmSync(bundle, { force: true });
  }
}

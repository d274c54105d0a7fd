// Bundles a script in TypeScript that runs the sources of the project, for Node to load.

import { build } from 'esbuild';

/** Writes what `entry` needs, but for the native parser, to the file `outfile`. */
export async function bundleSource(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['satteri'],
    logLevel: 'warning',
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  });
}

// Makes `config.schema.json` from the zod schema in `src/workspace/config-schema.ts`.
//
//   node scripts/config-schema.mjs            writes it to `src/workspace/` and to the package root
//   node scripts/config-schema.mjs --print    prints it

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const entry = `
  import { z } from 'zod';
  import { configSchema } from './config-schema.ts';
  export const schema = z.toJSONSchema(configSchema, { io: 'input' });
`;

/** The JSON Schema of `hexapla.config.json` as text with a final newline. */
export async function configSchemaJson() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: `${root}src/workspace`, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { schema } = await import(`data:text/javascript;base64,${code}`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const json = await configSchemaJson();
  if (process.argv.includes('--print')) process.stdout.write(json);
  else for (const folder of ['src/workspace/', '']) writeFileSync(`${root}${folder}config.schema.json`, json);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hexapla, workspace } from './run.ts';

const PROJECT = {
  'hexapla.config.json': JSON.stringify({
    source: { locale: 'en-US', include: ['docs/*.md'] },
    target: '{locale}/{path}',
    locales: [{ tag: 'fr-FR' }],
  }),
  'docs/a.md': '# Boats\n',
  'check.json': '{"version":1}',
};

test.each([
  [['--check', 'check.json'], 3, 'check.json: Expected an object for `base`, found none; write it with `hexapla check'],
  [['--check', 'none.json'], 3, 'none.json: Expected a file that can be read, found no such file'],
  [['--check', 'check.json', '--check', 'b.json'], 2, 'Expected one `--check`, found `check.json` and `b.json`'],
] as const)('`dashboard build` with %j ends with %i before it writes anything', async (args, code, message) => {
  const root = workspace(PROJECT);
  const run = await hexapla(root, ['dashboard', 'build', '-o', 'site', ...args]);
  expect([run.code, run.stderr, existsSync(join(root, 'site'))]).toEqual([code, expect.stringContaining(message), false]);
});

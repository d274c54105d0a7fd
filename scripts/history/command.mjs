// The built command and the locales of generated repositories.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

export const LOCALES = ['fr-FR', 'de-DE', 'ja-JP', 'zh-CN', 'ar-SA', 'he-IL'];

/** Runs the command in `cwd`; gives what it printed. */
export function hexapla(cwd, args) {
  const run = spawnSync(process.execPath, [COMMAND, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (run.status !== 0) throw new Error(`Expected exit 0 from \`hexapla ${args.join(' ')}\`, found ${run.status}: ${run.stderr}`);
  return run.stdout;
}

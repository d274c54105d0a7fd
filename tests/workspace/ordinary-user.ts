import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryTree } from './temporary-tree.ts';

/** An account without rights that every Unix has: nobody. */
const NOBODY = 65534;
const isRoot = process.geteuid?.() === 0;

/** Whether permissions bind somebody on this system. */
export const hasPermissions = process.geteuid !== undefined;

/**
 * Runs `code`, an expression over `module` (a file of `src/workspace`) and `root`, in a process that permissions bind even
 * when the tests run as root, and gives what it evaluates to.
 */
export async function asOrdinaryUser({ module, code, root }: { module: string; code: string; root: string }): Promise<unknown> {
  const contents = `import * as module from './${module}';
    const root = process.argv[2];
    Promise.resolve().then(async () => ${code}).then((value) => process.stdout.write(JSON.stringify(value)));`;
  const resolveDir = new URL('../../src/workspace', import.meta.url).pathname;
  const stdin = { contents, resolveDir, loader: 'ts' } as const;
  const bundle = await build({
    stdin,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    external: ['zod'],
    logLevel: 'error',
  });
  const folder = temporaryTree({});
  writeFileSync(join(folder, 'run.cjs'), bundle.outputFiles[0]?.text ?? '');
  chmodSync(folder, 0o755);
  chmodSync(root, 0o755);
  const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'run.cjs'), root], { encoding: 'utf8', cwd: '/', ...account }));
}

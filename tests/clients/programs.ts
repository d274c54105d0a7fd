import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Whether a program can be run here. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--help']).status === 0;
}

/** What a program prints; it fails the test when it fails. */
export async function printedBy(name: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(name, args, { timeout: 60_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout;
}

import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a process; `ended` comes when it has, `said` when it has printed something (or ended without). */
export function start(
  command: string,
  args: readonly string[],
): { child: ChildProcess; ended: Promise<Ended>; said: Promise<void> } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stderr.on('data', (text: Buffer) => {
    err += text;
  });
  const said = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      out += text;
      resolve();
    });
    child.once('close', () => resolve());
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, out, err })));
  return { child, ended, said };
}

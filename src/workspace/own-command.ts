import { type ChildProcess, spawn } from 'node:child_process';

/** What a command of ours left: what it told on standard error, without the name that each line begins with. */
export interface OwnRun {
  readonly code: number | null;
  readonly told: string;
}

/** UTF-16 code units of what a command told that are kept. */
const MOST_TOLD = 20_000;

/**
 * Runs commands of ours as processes of their own: long work keeps nobody waiting, can be stopped at once, and gives its memory back.
 * `program` is the file of our own command, `options` those that it takes for every command.
 */
export class OwnCommands {
  private readonly program: string;
  private readonly options: readonly string[];
  private readonly running = new Set<ChildProcess>();
  private isStopped = false;

  constructor(program: string, options: readonly string[]) {
    this.program = program;
    this.options = options;
  }

  /** Starts nothing once they are stopped: what waited for another command to end would outlive us. */
  run(args: readonly string[]): Promise<OwnRun> {
    if (this.isStopped) return Promise.resolve({ code: null, told: 'Expected a server that runs, found that it ends' });
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [this.program, ...this.options, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
        windowsHide: true,
      });
      let told = '';
      this.running.add(child);
      const end = (code: number | null, found: string): void => {
        this.running.delete(child);
        resolve({ code, told: found.replace(/^hexapla: /gm, '').trim() });
      };
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        told = (told + text).slice(0, MOST_TOLD);
      });
      child.on('error', ({ message }) => end(null, `Expected to start a process, found: ${message}`));
      child.on('close', (code) => end(code, told));
    });
  }

  /** Stops what runs, waits until it ended, and starts nothing more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    const ended = [...this.running].map((child) => new Promise((done) => child.once('close', done)));
    for (const child of this.running) child.kill();
    await Promise.all(ended);
  }
}

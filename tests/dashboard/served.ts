import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveStatus } from '../../src/model/live-status.ts';
import { write } from '../cli/run.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A project that is served by the built command. */
export interface Served {
  readonly root: string;
  /** Where its temporary folder is. */
  readonly temporary: string;
  /** What was printed: with the token. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly child: ChildProcess;
  /** All that was told on standard error. */
  readonly told: () => string;
  /** Asks for a path as it is, without a token. */
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** The same with the token; what is answered as JSON. */
  readonly get: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** Waits until the status is as it should be. */
  readonly until: (fits: (status: LiveStatus) => boolean) => Promise<LiveStatus>;
  /** Ends it by a signal: the exit code, or the signal, and how long it took. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<{ readonly code: number | string | null; readonly ms: number }>;
  /** Ends it, and removes all. */
  readonly done: () => Promise<void>;
}

/** Serves a project of these files; waits for its address, not for its first build. */
export async function served(
  files: Readonly<Record<string, string>>,
  {
    args = ['--port', '0'],
    env = {},
  }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-served-'));
  const root = join(folder, 'project');
  const temporary = join(folder, 'temporary');
  write(temporary, '.keep', '');
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  const child = spawn(process.execPath, [COMMAND, 'dashboard', 'serve', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  const ended = new Promise<number | string | null>((done) => child.once('close', (code, signal) => done(code ?? signal)));
  const address = await new Promise<string>((done, fail) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const found = /http:\/\/\S+/.exec(told)?.[0];
      if (found !== undefined && told.includes('\n')) done(found);
    });
    void ended.then((code) => fail(new Error(`The server ended with ${code}: ${told}`)));
  });
  const { origin, port, hash } = new URL(address);
  const token = hash.slice('#token='.length);
  const ask = (path: string, asking: Asking = {}) => asked(origin, path, asking);
  const get = async (path: string) => {
    const { status, text } = await ask(path, { headers: { Authorization: `Bearer ${token}` } });
    return { status, body: JSON.parse(text) as unknown };
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const start = performance.now();
    child.kill(signal);
    return { code: await ended, ms: performance.now() - start };
  };
  return {
    root,
    temporary,
    address,
    origin,
    port: Number(port),
    token,
    child,
    told: () => told,
    ask,
    get,
    stop,
    async until(fits) {
      for (;;) {
        const status = (await get('/api/status')).body as LiveStatus;
        if (fits(status)) return status;
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    async done() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a build is there, and none runs. */
export function isBuilt({ build, isBuilding }: LiveStatus): boolean {
  return build !== null && !isBuilding;
}

/** The path goes out as it is: nothing makes a tidy address of it. */
function asked(origin: string, path: string, { method = 'GET', headers = {}, body = '' }: Asking): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    const own = request({ host: hostname.replace(/^\[|\]$/g, ''), port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        // An event stream goes on: its first words are enough.
        if (answer.headers['content-type']?.startsWith('text/event-stream') === true) answer.destroy();
      });
      answer.on('close', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    own.on('error', fail);
    own.end(body);
  });
}

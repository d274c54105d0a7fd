import { spawn } from 'node:child_process';
import { EnvironmentError } from '../model/errors.ts';

/** What a localized document says of the source revision that it was made from. */
export interface Pin {
  /** Path of the source today, relative to the project root. */
  readonly path: string;
  readonly commit: string | null;
  /** SHA-1 of the source's bytes. */
  readonly hash: string | null;
}

/** A source revision read from git. `commit` is null when it was found by its hash alone. */
export interface Revision {
  readonly bytes: Uint8Array;
  readonly commit: string | null;
}

// Nothing that a repository configures may run: docs are untrusted input.
const SAFE = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=',
  '-c',
  'protocol.ext.allow=never',
  '-c',
  'core.quotePath=false',
];
const MAX_BLOB_BYTES = 20 * 1024 * 1024;

/**
 * The source revisions that `pins` name, as far as git has them: by commit and path, else by hash among all revisions of
 * the path. One entry a pin; null when git does not have it, or `root` is in no repository. Starts three processes at most.
 *
 * @throws EnvironmentError when git itself fails
 */
export async function readPinned(options: {
  readonly root: string;
  readonly pins: readonly Pin[];
  readonly isHashOf: (hash: string, bytes: Uint8Array) => boolean;
}): Promise<readonly (Revision | null)[]> {
  const { root, pins } = options;
  const found = new Array<Revision | null>(pins.length).fill(null);
  if (pins.length === 0 || !(await isRepository(root))) return found;
  const committed = await readBlobs(
    root,
    pins.map((pin) => (pin.commit === null ? null : `${pin.commit}:./${pin.path}`)),
  );
  const open: number[] = [];
  pins.forEach((pin, at) => {
    const bytes = committed[at] ?? null;
    if (bytes !== null && (pin.hash === null || options.isHashOf(pin.hash, bytes))) found[at] = { bytes, commit: pin.commit };
    else if (pin.hash !== null) open.push(at);
  });
  if (open.length === 0) return found;
  const history = await blobsOf(root, [...new Set(open.map((at) => pins[at]?.path ?? ''))]);
  for (const at of open) {
    const pin = pins[at];
    const bytes = (history.get(pin?.path ?? '') ?? []).find((blob) => pin?.hash != null && options.isHashOf(pin.hash, blob));
    if (bytes !== undefined) found[at] = { bytes, commit: null };
  }
  return found;
}

async function isRepository(root: string): Promise<boolean> {
  const { code, stdout } = await run(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], null);
  return code === 0 && stdout.length > 0;
}

/** Every revision's bytes of each path, newest first. */
async function blobsOf(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const log = await run(
    root,
    ['log', '--format=', '--raw', '--no-abbrev', '--no-renames', '--relative', '-z', '--stdin'],
    `--\n${paths.map((path) => `:(literal)${path}`).join('\n')}\n`,
  );
  if (log.code !== 0)
    throw new EnvironmentError(`Expected git to list the revisions of ${paths.length} files, found: ${log.stderr.trim()}`);
  const names = new Map<string, Set<string>>();
  const fields = log.stdout.toString('utf8').split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const blob = /^\n*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w/.exec(fields[at] ?? '')?.[1];
    const path = fields[at + 1] ?? '';
    if (blob !== undefined && !/^0+$/.test(blob)) names.set(path, (names.get(path) ?? new Set()).add(blob));
  }
  const blobs = [...names].flatMap(([path, ids]) => [...ids].map((id) => ({ path, id })));
  const contents = await readBlobs(
    root,
    blobs.map(({ id }) => id),
  );
  const history = new Map<string, Uint8Array[]>();
  blobs.forEach(({ path }, at) => {
    const bytes = contents[at];
    if (bytes) history.set(path, [...(history.get(path) ?? []), bytes]);
  });
  return history;
}

/** The bytes that each object name stands for, by one `git cat-file --batch`; null where git has none. */
async function readBlobs(root: string, names: readonly (string | null)[]): Promise<readonly (Uint8Array | null)[]> {
  const asked = names.flatMap((name, at) => (name === null || /[\n\0]/.test(name) ? [] : [{ name, at }]));
  const contents = new Array<Uint8Array | null>(names.length).fill(null);
  if (asked.length === 0) return contents;
  const { stdout } = await run(root, ['cat-file', '--batch'], asked.map(({ name }) => `${name}\n`).join(''));
  let from = 0;
  for (const { at } of asked) {
    const lineEnd = stdout.indexOf(10, from);
    if (lineEnd < 0) break;
    const header = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.toString('utf8', from, lineEnd));
    from = lineEnd + 1;
    if (header === null) continue;
    const size = Number(header[2]);
    if (header[1] === 'blob' && size <= MAX_BLOB_BYTES) contents[at] = stdout.subarray(from, from + size);
    from += size + 1;
  }
  return contents;
}

interface Finished {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function run(root: string, args: readonly string[], input: string | null): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...SAFE, ...args], {
      cwd: root,
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined); // git may end before it read everything
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve({ code: 127, stdout: Buffer.alloc(0), stderr: 'git is not installed' });
      else reject(new EnvironmentError(`Expected to start git in ${root}, found: ${error.message}`, { cause: error }));
    });
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }));
    child.stdin.end(input ?? '');
  });
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { EnvironmentError } from '../model/errors.ts';
import { GIT_ENVIRONMENT, GIT_SAFETY } from './git-process.ts';

/** The content of a file that git keeps, and the id of that content. */
export interface Blob {
  readonly id: string;
  readonly bytes: Uint8Array;
}

interface Request {
  readonly resolve: (blob: Blob | null) => void;
  readonly reject: (error: Error) => void;
}

const MAX_BLOB_BYTES = 20 * 1024 * 1024;
const HEADER = /^([0-9a-f]+) (\w+) (\d+)$/;

/** The objects of a repository, read by one `git cat-file --batch` that runs until it is closed. */
export class GitObjects {
  private readonly root: string;
  private batch: Batch | null = null;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * The file that a name stands for: `COMMIT:./PATH` or the id of a blob. Null where git has none, or one that is too large.
   *
   * @throws EnvironmentError when git cannot be started, or ends before it answered
   */
  read(name: string): Promise<Blob | null> {
    if (/[\n\0]/.test(name)) return Promise.resolve(null);
    if (this.batch === null || this.batch.hasEnded) this.batch = new Batch(this.root);
    return this.batch.ask(name);
  }

  /** Ends the process once it has answered. What is asked later starts another. */
  close(): void {
    this.batch?.end();
    this.batch = null;
  }
}

/** One process and what it was asked: one that ends says nothing of what another was asked. */
class Batch {
  hasEnded = false;
  private readonly root: string;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting: Request[] = [];
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes without which the next answer is not whole: what comes before is kept in chunks, and joined once. */
  private needed = 0;

  constructor(root: string) {
    this.root = root;
    this.child = spawn('git', [...GIT_SAFETY, 'cat-file', '--batch'], { cwd: root, env: GIT_ENVIRONMENT(root) });
    this.child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.stderr.resume();
    this.child.stdin.on('error', () => undefined); // said by `close`
    this.child.on('error', (error) => this.fail(error.message));
    this.child.on('close', (code) => this.fail(`exit code ${code}`));
  }

  ask(name: string): Promise<Blob | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child.stdin.write(`${name}\n`);
    });
  }

  end(): void {
    this.child.stdin.end();
  }

  private fail(reason: string): void {
    this.hasEnded = true;
    const error = new EnvironmentError(`Expected git to read objects in ${this.root}, found: ${reason}`);
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.size < this.needed) return;
    const pending = Buffer.concat(this.chunks);
    this.needed = 0;
    let from = 0;
    while (this.waiting.length > 0) {
      const lineEnd = pending.indexOf(10, from);
      if (lineEnd < 0) break;
      const header = HEADER.exec(pending.toString('utf8', from, lineEnd));
      const end = header === null ? lineEnd + 1 : lineEnd + 1 + Number(header[3]) + 1;
      if (end > pending.length) {
        this.needed = end - from;
        break;
      }
      this.waiting.shift()?.resolve(header === null ? null : blobOf(header, pending.subarray(lineEnd + 1, end - 1)));
      from = end;
    }
    this.chunks = [pending.subarray(from)];
    this.size = pending.length - from;
  }
}

function blobOf([, id = '', type]: RegExpExecArray, bytes: Buffer): Blob | null {
  // A copy: the rest of the chunk it came in would be kept with it.
  return type === 'blob' && bytes.length <= MAX_BLOB_BYTES ? { id, bytes: Buffer.from(bytes) } : null;
}

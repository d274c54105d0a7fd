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
  private child: ChildProcessWithoutNullStreams | null = null;
  private readonly waiting: Request[] = [];
  private pending: Buffer = Buffer.alloc(0);

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
    this.child ??= this.start();
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child?.stdin.write(`${name}\n`);
    });
  }

  /** Ends the process. What is asked later starts another. */
  close(): void {
    this.child?.stdin.end();
    this.child = null;
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', [...GIT_SAFETY, 'cat-file', '--batch'], { cwd: this.root, env: GIT_ENVIRONMENT() });
    child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => undefined); // said by `close`
    child.on('error', (error) => this.fail(error.message));
    child.on('close', (code) => this.fail(`exit code ${code}`));
    return child;
  }

  private fail(reason: string): void {
    const error = new EnvironmentError(`Expected git to read objects in ${this.root}, found: ${reason}`);
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }

  private take(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    let from = 0;
    while (this.waiting.length > 0) {
      const lineEnd = this.pending.indexOf(10, from);
      if (lineEnd < 0) break;
      const header = HEADER.exec(this.pending.toString('utf8', from, lineEnd));
      const end = header === null ? lineEnd + 1 : lineEnd + 1 + Number(header[3]) + 1;
      if (end > this.pending.length) break;
      this.waiting.shift()?.resolve(header === null ? null : blobOf(header, this.pending.subarray(lineEnd + 1, end - 1)));
      from = end;
    }
    this.pending = this.pending.subarray(from);
  }
}

function blobOf([, id = '', type]: RegExpExecArray, bytes: Buffer): Blob | null {
  // A copy: the rest of the chunk it came in would be kept with it.
  return type === 'blob' && bytes.length <= MAX_BLOB_BYTES ? { id, bytes: Buffer.from(bytes) } : null;
}

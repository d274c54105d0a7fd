import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { cacheFolder } from './cache.ts';

/** Texts by the hash of what they depend on, each read when it is asked for: all of them together may be more than memory holds. */
export interface Pack {
  /** Whether there is nothing from an earlier run. */
  readonly isEmpty: boolean;
  /** What was told of all of them when they were kept. */
  readonly about: string;
  /** The text that was kept; null: none, or it is damaged. */
  get(key: string): string | null;
  put(key: string, text: string): void;
  /** Keeps what was got or put, and nothing else; says why when it cannot. */
  save(about: string): string | null;
  /** Ends what was begun: without `save`, what was kept before stays. */
  close(): void;
}

/** Where a text stands in its file, compressed, and the hash of these bytes. */
type Slot = readonly [offset: number, length: number, hash: string];

/** What the end of a file says of the rest. */
interface Index {
  readonly fingerprint: string;
  readonly about: string;
  readonly slots: readonly (readonly [key: string, slot: Slot])[];
}

/** The length of the index and the hash of it, in hex, at the end of each file. */
const END = 8 + 64;
/** Texts are large and alike: the fastest way makes a tenth of them. */
const LEVEL = { level: 1 };
/** What a run that was ended left behind. */
const OLD_DRAFT_MS = 24 * 60 * 60 * 1000;

/**
 * Opens the pack `name` (a hash) in the user's cache folder; null when there is to be none. What was written by another build
 * (`fingerprint`), or is damaged, is as if it were not there.
 */
export function openPack(name: string, fingerprint: string): Pack | null {
  const folder = cacheFolder();
  return folder === null ? null : new PackFile(join(folder, `${name}.pack`), fingerprint);
}

class PackFile implements Pack {
  readonly isEmpty: boolean;
  readonly about: string;
  private readonly path: string;
  private readonly fingerprint: string;
  private readonly file: number | null;
  private readonly before: ReadonlyMap<string, Slot>;
  private readonly got = new Map<string, Slot>();
  private draft: Draft | null = null;
  private problem: string | null = null;

  constructor(path: string, fingerprint: string) {
    this.path = path;
    this.fingerprint = fingerprint;
    const opened = openIndexed(path, fingerprint);
    this.file = opened?.file ?? null;
    this.before = new Map(opened?.index.slots);
    this.about = opened?.index.about ?? '';
    this.isEmpty = this.before.size === 0;
  }

  get(key: string): string | null {
    const slot = this.before.get(key);
    const bytes = slot === undefined ? null : this.read(slot);
    if (slot === undefined || bytes === null) return null;
    this.got.set(key, slot);
    return inflateRawSync(bytes).toString('utf8');
  }

  put(key: string, text: string): void {
    this.trying((draft) => draft.add(key, deflateRawSync(text, LEVEL)));
  }

  save(about: string): string | null {
    const isSame = this.draft === null && this.got.size === this.before.size && about === this.about;
    if (isSame || this.problem !== null) return this.problem;
    this.trying((draft) => {
      for (const [key, slot] of this.got) {
        const bytes = draft.has(key) ? null : this.read(slot);
        if (bytes !== null) draft.add(key, bytes);
      }
      draft.finish(this.path, { fingerprint: this.fingerprint, about });
      this.draft = null;
    });
    return this.problem;
  }

  close(): void {
    this.draft?.discard();
    this.draft = null;
    if (this.file !== null) closeSync(this.file);
  }

  private read([offset, length, hash]: Slot): Buffer | null {
    const bytes = this.file === null ? null : bytesAt(this.file, offset, length);
    return bytes !== null && hashOf(bytes) === hash ? bytes : null;
  }

  /** Whatever the disk refuses, a run goes on without keeping anything. */
  private trying(run: (draft: Draft) => void): void {
    if (this.problem !== null) return;
    try {
      this.draft ??= new Draft(this.path);
      run(this.draft);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}

/** A file on its way to take the place of another. */
class Draft {
  private readonly path: string;
  private readonly file: number;
  private readonly slots = new Map<string, Slot>();
  private length = 0;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    sweep(path);
    this.path = `${path}.${process.pid}.tmp`;
    this.file = openSync(this.path, 'w', 0o600);
  }

  has(key: string): boolean {
    return this.slots.has(key);
  }

  add(key: string, bytes: Buffer): void {
    this.slots.set(key, [this.length, bytes.length, hashOf(bytes)]);
    this.write(bytes);
  }

  finish(path: string, head: Omit<Index, 'slots'>): void {
    const index = deflateRawSync(JSON.stringify({ ...head, slots: [...this.slots] } satisfies Index), LEVEL);
    this.write(index);
    this.write(Buffer.from(`${index.length.toString(16).padStart(8, '0')}${hashOf(index)}`));
    closeSync(this.file);
    renameSync(this.path, path);
  }

  discard(): void {
    try {
      closeSync(this.file);
    } catch {
      // It was closed before it could not be renamed.
    }
    rmSync(this.path, { force: true });
  }

  private write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.length += bytes.length;
  }
}

/** Removes drafts of runs that were ended long ago. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const draft = join(folder, name);
    if (draft.startsWith(`${path}.`) && Date.now() - statSync(draft).mtimeMs > OLD_DRAFT_MS) rmSync(draft, { force: true });
  }
}

/** A file that we wrote, whole; null: none. */
function openIndexed(path: string, fingerprint: string): { readonly file: number; readonly index: Index } | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const index = indexOf(file);
    if (index?.fingerprint === fingerprint) return { file, index };
  } catch {
    // There is none yet, or it cannot be read: all is computed.
  }
  if (file !== null) closeSync(file);
  return null;
}

function indexOf(file: number): Index | null {
  const { size } = fstatSync(file);
  const end = bytesAt(file, size - END, END)?.toString('latin1') ?? '';
  const length = Number.parseInt(end.slice(0, 8), 16);
  const bytes = bytesAt(file, size - END - length, length);
  if (bytes === null || hashOf(bytes) !== end.slice(8)) return null;
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as Index; // its hash says that we wrote it
}

/** Null where the file has no such bytes. */
function bytesAt(file: number, offset: number, length: number): Buffer | null {
  if (!(offset >= 0 && length > 0)) return null;
  const bytes = Buffer.allocUnsafe(length);
  return readSync(file, bytes, 0, length, offset) === length ? bytes : null;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import type { PlannedWrite } from '../model/plan.ts';
import { type Disk, refusalOf } from './disk.ts';
import { flushFolder, removeFile, writeNew } from './durable.ts';

/** A write that was decided on, with all that doing it takes. */
export interface JournalEntry extends PlannedWrite {
  /** The name of the file that holds the text until it is renamed, in the same folder. */
  readonly temporary: string;
}

const VERSION = 1;
/** A few calls of the disk instead of one a file. */
const CHUNK = 1 << 20;

export const journalPath = (folder: string): string => join(folder, 'journal');
const unfinishedOf = (folder: string): string => join(folder, 'journal.tmp');

/** Whether `name` is one that a text waits under for its place. */
export function isTemporary(name: string): boolean {
  return /^\.hexapla-[0-9a-f]{12}-\d+\.tmp$/.test(name);
}

export function journalEntries(writes: readonly PlannedWrite[]): readonly JournalEntry[] {
  // Short, whatever the file is called: a name may have 255 bytes. Of this run alone: two may write beside each other.
  const run = randomBytes(6).toString('hex');
  return writes.map((write, index) => {
    const { path, action, from, reason, before, after } = write;
    // A text may be packed: a copy of the write would hold it as it is.
    const text = { get: () => write.text, enumerable: true };
    const temporary = `.hexapla-${run}-${index}.tmp`;
    return Object.defineProperty({ path, action, from, reason, before, after, text: '', temporary }, 'text', text);
  });
}

export function hasJournal(disk: Disk, folder: string): boolean {
  return disk.lstat(journalPath(folder)) !== undefined;
}

/**
 * Puts down what is going to be done, durably, in one file: once it has its name, all of it will be done. When the disk refuses,
 * nothing of it will.
 */
export function writeJournal(disk: Disk, folder: string, root: string, entries: readonly JournalEntry[]): void {
  const unfinished = unfinishedOf(folder);
  try {
    writeNew(disk, unfinished, chunksOf(root, entries), null);
    disk.rename(unfinished, journalPath(folder));
    flushFolder(disk, folder);
  } catch (error) {
    for (const path of [journalPath(folder), unfinished]) refusalOf(() => removeFile(disk, path));
    throw error;
  }
}

/** A line of JSON for each entry, below one about all of them; in the last line the hash of what is above it. */
function* chunksOf(root: string, entries: readonly JournalEntry[]): Generator<string, void> {
  const hash = createHash('sha256');
  let chunk = `${JSON.stringify({ hexapla: 'journal', version: VERSION, root })}\n`;
  for (const entry of entries) {
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length < CHUNK) continue;
    hash.update(chunk);
    yield chunk;
    chunk = '';
  }
  yield `${chunk}${hash.update(chunk).digest('hex')}\n`;
}

/**
 * What is still to be done; null: nothing. A journal that is damaged gives `damaged`.
 *
 * @throws EnvironmentError for a journal of another version
 */
export function readJournal(disk: Disk, folder: string): readonly JournalEntry[] | 'damaged' | null {
  removeFile(disk, unfinishedOf(folder));
  if (!hasJournal(disk, folder)) return null;
  const bytes = disk.read(journalPath(folder));
  const end = bytes.lastIndexOf('\n', -2) + 1;
  if (bytes.subarray(end).toString('latin1') !== `${createHash('sha256').update(bytes.subarray(0, end)).digest('hex')}\n`)
    return 'damaged';
  const [head = '', ...lines] = linesOf(bytes.subarray(0, end));
  // The hash says that we wrote it, so it has the shape that we write.
  const { version } = JSON.parse(head) as { version: number };
  if (version !== VERSION)
    throw new EnvironmentError(
      `${journalPath(folder)}: Expected a journal of version ${VERSION}, found version ${version}: finish it with the hexapla that wrote it, or remove it`,
    );
  return lines.map((line) => JSON.parse(line) as JournalEntry);
}

function* linesOf(bytes: Buffer): Generator<string, void> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

export function removeJournal(disk: Disk, folder: string): void {
  removeFile(disk, journalPath(folder));
  flushFolder(disk, folder);
}

/** Keeps a damaged journal for people, out of the way; its path then. */
export function setJournalAside(disk: Disk, folder: string): string {
  const aside = join(folder, 'journal.damaged');
  disk.rename(journalPath(folder), aside);
  flushFolder(disk, folder);
  return aside;
}

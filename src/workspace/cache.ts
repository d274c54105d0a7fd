import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Values by the hash of all that they depend on, kept from one run to the next. */
export interface Cache {
  /** Whether there is nothing from an earlier run. */
  readonly isEmpty: boolean;
  get(key: string): unknown;
  put(key: string, value: unknown): void;
  /** Writes what was asked for or put; says why when it cannot. */
  save(): string | null;
}

interface Entry {
  readonly value: unknown;
  /** The run that used it last. */
  readonly used: number;
}

/** Runs after which a value that nothing asked for is forgotten. */
const MOST_RUNS = 8;

/**
 * Opens the cache `name` (a hash) in the user's cache folder, or in `HEXAPLA_CACHE`; null when that is `off`. What was
 * written by another build (`fingerprint`), or is damaged, is as if it were not there.
 */
export function openCache(name: string, fingerprint: string): Cache | null {
  const folder = cacheFolder();
  if (folder === null) return null;
  const path = join(folder, `${name}.json`);
  const { run, entries: before } = readEntries(path, fingerprint);
  const entries = new Map<string, Entry>();
  let isChanged = false;
  return {
    isEmpty: before.size === 0,
    get(key) {
      const entry = before.get(key);
      if (entry === undefined) return undefined;
      entries.set(key, { ...entry, used: run });
      return entry.value;
    },
    put(key, value) {
      isChanged = true;
      entries.set(key, { value, used: run });
    },
    save() {
      if (!isChanged) return null;
      for (const [key, entry] of before) if (!entries.has(key) && run - entry.used < MOST_RUNS) entries.set(key, entry);
      return writeEntries(path, JSON.stringify({ fingerprint, run, entries: [...entries] }));
    },
  };
}

/** Where caches are kept; null: nowhere. */
export function cacheFolder(): string | null {
  const { HEXAPLA_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (own === 'off') return null;
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'win32' && local !== undefined) return join(local, 'hexapla', 'cache');
  if (xdg !== undefined && xdg !== '') return join(xdg, 'hexapla');
  return process.platform === 'darwin' ? join(homedir(), 'Library/Caches/hexapla') : join(homedir(), '.cache/hexapla');
}

/** The file holds the hash of its content in the first line: a write that was cut off is not read. */
function readEntries(path: string, fingerprint: string): { readonly run: number; readonly entries: ReadonlyMap<string, Entry> } {
  try {
    const text = readFileSync(path, 'utf8');
    const content = text.slice(65);
    if (text.slice(0, 64) !== hashOf(content)) return { run: 0, entries: new Map() };
    // Its hash says that we wrote it, so it has the shape that we write.
    const kept = JSON.parse(content) as { fingerprint: string; run: number; entries: [string, Entry][] };
    if (kept.fingerprint === fingerprint) return { run: kept.run + 1, entries: new Map(kept.entries) };
  } catch {
    // There is none yet, or it cannot be read: all is computed.
  }
  return { run: 0, entries: new Map() };
}

function writeEntries(path: string, content: string): string | null {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(temporary, `${hashOf(content)}\n${content}`, { mode: 0o600 });
    renameSync(temporary, path);
    return null;
  } catch (error) {
    removeQuietly(temporary);
    return error instanceof Error ? error.message : String(error);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder may be no folder.
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, PlannedWrite } from '../../../src/model/plan.ts';
import { contentHash } from '../../../src/workspace/content-hash.ts';

/** What is to become of a file: its text, or where it moves to and with which text; null: it goes. */
export type Change = string | null | { readonly to: string; readonly text: string };

/** The plan of `changes`, by path, for the files as they stand. */
export function planOf(root: string, changes: Readonly<Record<string, Change>>): Plan {
  return { writes: Object.entries(changes).map(([path, change]) => planned(root, path, change)) };
}

function planned(root: string, path: string, change: Change): PlannedWrite {
  const before = hashOf(join(root, path));
  const reason = 'a test';
  if (change === null) return { path, action: 'delete', from: null, reason, before, after: null, text: null };
  if (typeof change === 'string')
    return {
      path,
      action: before === null ? 'create' : 'update',
      from: null,
      reason,
      before,
      after: contentHash(change),
      text: change,
    };
  return { path: change.to, action: 'move', from: path, reason, before, after: contentHash(change.text), text: change.text };
}

function hashOf(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : contentHash(readFileSync(path));
}

/** All files below `root` with what they hold, links with where they lead, and folders with null. */
export function snapshot(root: string): Readonly<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const content = () => (entry.isSymbolicLink() ? `-> ${readlinkSync(path)}` : readFileSync(path, 'utf8'));
    found[path.slice(root.length + 1)] = entry.isDirectory() ? null : content();
  }
  return found;
}

/** The files below `root`, without folders. */
export function filesIn(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(snapshot(root)).filter((entry): entry is [string, string] => entry[1] !== null));
}

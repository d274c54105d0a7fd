import type { Plan, PlannedWrite } from '../model/plan.ts';
import { contentHash } from './content-hash.ts';
import { type Disk, nodeDisk, refusalOf } from './disk.ts';
import { hasJournal, type JournalEntry, journalEntries, journalPath, removeJournal, writeJournal } from './journal.ts';
import { placeOf } from './place.ts';
import type { ProjectLock } from './project-lock.ts';
import { tidyAfter, writeEntry } from './write-entry.ts';

/** What became of a plan; paths as the plan has them. */
export interface Applied {
  /** Stand as planned. */
  readonly written: readonly string[];
  /** Were edited after the plan was made: the edits stay. */
  readonly changed: readonly string[];
  /** Refused, by the disk or because they lead out of the project: no text is lost. */
  readonly failed: readonly FailedWrite[];
}

export interface FailedWrite {
  readonly path: string;
  /** What was found, in words: `a full disk`. */
  readonly reason: string;
}

/**
 * Writes what is planned, in its order, each file whole or not at all. All of it goes into a journal first: after a crash at any
 * instruction `recoverWrites` completes it. One file that fails stops no other.
 *
 * `roots` are the absolute folders besides `root` that may be written below; `disk` is for tests.
 */
export function applyPlan(
  { folder }: Pick<ProjectLock, 'folder'>,
  root: string,
  plan: Plan,
  { roots, disk = nodeDisk }: { readonly roots: readonly string[]; readonly disk?: Disk },
): Applied {
  refuseMisuse(plan);
  const area = [root, ...roots];
  const refused = plan.writes.map((write) => ({ write, reason: reasonAgainst(disk, area, write) }));
  const failed = refused.flatMap(({ write: { path }, reason }) => (reason === null ? [] : [{ path, reason }]));
  const entries = journalEntries(refused.filter(({ reason }) => reason === null).map(({ write }) => write));
  if (entries.length === 0) return { written: [], changed: [], failed };

  const hindrance = hindranceTo(disk, { folder, root, entries });
  if (hindrance !== null)
    return { written: [], changed: [], failed: [...failed, ...entries.map(({ path }) => ({ path, reason: hindrance }))] };

  const outcomes = entries.map((entry) => ({ path: entry.path, outcome: writeEntry(disk, area, entry) }));
  for (const entry of entries) tidyAfter(disk, area, entry);
  for (const { path, outcome } of outcomes) if (outcome.type === 'failed') failed.push({ path, reason: outcome.reason });
  // While files are left to sweep the journal stays: it knows their names, and the next start reads it.
  const isSwept = outcomes.every(({ outcome }) => outcome.type !== 'failed' || outcome.isSwept);
  const rest = isSwept ? refusalOf(() => removeJournal(disk, folder)) : 'temporary files that cannot be removed';
  if (rest !== null) failed.push({ path: journalPath(folder), reason: rest });
  const pathsOf = (type: 'written' | 'changed') =>
    outcomes.filter(({ outcome }) => outcome.type === type).map(({ path }) => path);
  return { written: pathsOf('written'), changed: pathsOf('changed'), failed };
}

/** A plan that contradicts itself is a mistake of who made it. */
function refuseMisuse({ writes }: Plan): void {
  const seen = new Set<string>();
  for (const { path, action, from, text, after } of writes) {
    for (const name of [`to ${path}`, ...(from === null ? [] : [`from ${from}`])]) {
      if (seen.has(name)) throw new Error(`Expected a plan in which no path is twice, found two writes ${name}`);
      seen.add(name);
    }
    const isSound =
      (action === 'delete') === (text === null) &&
      (action === 'move') === (from !== null) &&
      after === (text === null ? null : contentHash(text));
    if (!isSound) throw new Error(`${path}: Expected a ${action} with its text, the hash of it, and where it comes from`);
  }
}

/** Puts the journal down; why not, in words. */
function hindranceTo(
  disk: Disk,
  { folder, root, entries }: { folder: string; root: string; entries: readonly JournalEntry[] },
): string | null {
  let isUnfinished = false;
  const refused = refusalOf(() => {
    isUnfinished = hasJournal(disk, folder);
    if (!isUnfinished) writeJournal(disk, folder, root, entries);
  });
  return isUnfinished ? 'unfinished writes of an earlier run' : refused;
}

function reasonAgainst(disk: Disk, area: readonly string[], { path, from, after }: PlannedWrite): string | null {
  let reason: string | null = null;
  const trouble = refusalOf(() => {
    const places = [placeOf(disk, area, path, after === null ? 'keep' : 'follow')];
    if (from !== null) places.push(placeOf(disk, area, from, 'keep'));
    for (const place of places) if (place.type === 'refused') reason ??= place.reason;
  });
  return trouble ?? reason;
}

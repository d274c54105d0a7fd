import { EnvironmentError } from '../model/errors.ts';
import { type Disk, nodeDisk, refusalOf } from './disk.ts';
import { sweep } from './durable.ts';
import { isTemporary, journalPath, readJournal, removeJournal, setJournalAside } from './journal.ts';
import type { ProjectLock } from './project-lock.ts';
import { sweepEntry, tidyAfter, writeEntry } from './write-entry.ts';

/** What a run that did not end left behind; paths as its plan had them. */
export interface Recovered {
  /** Stand as they were planned: before, or now. */
  readonly finished: readonly string[];
  /** Stay as they are: edited since, or refused. */
  readonly left: readonly string[];
  /** Where a journal was put that cannot be read; null: there was none. */
  readonly damaged: string | null;
}

/**
 * Completes what a run that was cut off had in its journal. Idempotent, and may be cut off itself.
 *
 * @throws EnvironmentError when the disk does not let the journal, or a temporary file, be removed
 */
export function recoverWrites(
  { folder }: Pick<ProjectLock, 'folder'>,
  root: string,
  { roots, disk = nodeDisk }: { readonly roots: readonly string[]; readonly disk?: Disk },
): Recovered {
  let recovered: Recovered = { finished: [], left: [], damaged: null };
  const refused = refusalOf(() => {
    recovered = recover(disk, folder, [root, ...roots]);
  });
  if (refused !== null)
    throw new EnvironmentError(`${journalPath(folder)}: Expected to finish the writes of an earlier run, found ${refused}`);
  return recovered;
}

function recover(disk: Disk, folder: string, area: readonly string[]): Recovered {
  const entries = readJournal(disk, folder);
  if (entries === null) return { finished: [], left: [], damaged: null };
  if (entries === 'damaged') {
    for (const root of area) if (disk.stat(root) !== undefined) sweep(disk, root, isTemporary);
    return { finished: [], left: [], damaged: setJournalAside(disk, folder) };
  }
  for (const entry of entries) sweepEntry(disk, area, entry);
  const outcomes = entries.map((entry) => ({ path: entry.path, outcome: writeEntry(disk, area, entry) }));
  for (const entry of entries) tidyAfter(disk, area, entry);
  const unswept = outcomes.find(({ outcome }) => outcome.type === 'failed' && !outcome.isSwept);
  if (unswept !== undefined)
    throw new EnvironmentError(`${unswept.path}: Expected to remove the temporary file beside it, found it refused`);
  removeJournal(disk, folder);
  const [finished, left] = [true, false].map((isFinished) =>
    outcomes.filter(({ outcome }) => (outcome.type === 'written') === isFinished).map(({ path }) => path),
  );
  return { finished: finished ?? [], left: left ?? [], damaged: null };
}

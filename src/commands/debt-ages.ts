import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import type { ProjectHistory } from './project-history.ts';
import type { SourceRevision } from './revisions.ts';
import type { Compared } from './run-documents.ts';

/** Revisions of a document that are looked at: each is read and segmented. What one document is told does not depend on others. */
const MOST_OF_ONE = 12;

/** Since when sentences of the source are as they are. */
export interface DebtAges {
  /** Seconds since 1970 by the id of a unit, of those that are stale or missing; what git cannot tell is left out. */
  of(path: string, group: readonly Compared[]): Promise<ReadonlyMap<string, number>>;
}

/** Reads from the history of sources how long what is stale or missing has been waiting; without a repository nothing is known. */
export function debtAges(all: ProjectHistory): DebtAges {
  return {
    async of(path, group) {
      const open = openUnits(group);
      const revisions = open.size === 0 ? null : await all.revisions();
      if (revisions === null) return new Map();
      const history = (await revisions.history()).revisionsOf(path).slice(0, MOST_OF_ONE);
      const ages = new Map<string, number>();
      const waiting = new Map(Array.from(open.values(), ({ id, source }) => [id as string, sameTextKey(source)]));
      for (const { blob, time, isCut } of history) {
        const units = isCut || waiting.size === 0 ? null : await revisions.unitsOf(path, blob);
        if (units === null) break;
        const texts = keysOf(units);
        // From the newest back: a text that a revision does not have came after it.
        for (const [id, text] of waiting) {
          if (texts.has(text)) ages.set(id, time);
          else waiting.delete(id);
        }
      }
      return ages;
    },
  };
}

function openUnits(group: readonly Compared[]): ReadonlyMap<string, Unit> {
  const open = new Map<string, Unit>();
  for (const { comparison } of group) {
    // A page without any translation waits as a whole.
    if (comparison.target === null) continue;
    for (const status of comparison.statuses)
      if (status.type === 'stale' || status.type === 'missing') open.set(status.unit.id, status.unit);
  }
  return open;
}

function keysOf(units: SourceRevision['units']): ReadonlySet<string> {
  return new Set(units.map(({ source }) => sameTextKey(source)));
}

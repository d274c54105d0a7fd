import type { FileRevision } from '../workspace/git-history.ts';
import type { Blob } from '../workspace/git-objects.ts';
import type { Revisions } from './revisions.ts';

/** The past of a localized document, in whatever repository it is, and what its source was then. */
export interface TargetHistory {
  /** Newest first, renames followed. */
  readonly revisions: readonly FileRevision[];
  /** The bytes of one of its revisions. */
  bytes(revision: FileRevision): Promise<Uint8Array | null>;
  /** The source at `path` as it was when one of them was committed; null when there was none yet. */
  sourceAt(revision: FileRevision, path: string): Promise<Blob | null>;
  /** The revisions of the source at `path` that are not newer than one of them, newest first; null: all. */
  sourcesUntil(revision: FileRevision | null, path: string): Promise<readonly FileRevision[]>;
  /** Says that a clone is cut off too early to tell of one of them. */
  tellCut(revision: FileRevision): void;
}

/**
 * The history of the localized document at `target`. Commits of another repository say nothing of the project's, so there the clocks of
 * both tell what the source was: its newest revision that was not committed later.
 */
export async function targetHistory(all: Revisions, target: string): Promise<TargetHistory> {
  const outside = all.checkouts.outside(target);
  return outside === null ? ownHistory(all, target) : outsideHistory(all, target, outside);
}

async function ownHistory(all: Revisions, target: string): Promise<TargetHistory> {
  const history = await all.history();
  return {
    revisions: history.revisionsOf(target),
    bytes: ({ blob }) => all.bytes(blob),
    sourceAt: ({ commit }, path) => all.at(commit, path),
    sourcesUntil: async (revision, path) =>
      history.revisionsOf(path).filter(({ order }) => revision === null || order >= revision.order),
    tellCut: () => all.cutOff.set(target, ''),
  };
}

async function outsideHistory(
  all: Revisions,
  target: string,
  outside: NonNullable<ReturnType<Revisions['checkouts']['outside']>>,
): Promise<TargetHistory> {
  const repository = await all.checkouts.open(outside);
  const history = await all.history();
  const sourcesUntil: TargetHistory['sourcesUntil'] = async (revision, path) => {
    const known = history.revisionsOf(path);
    // Branches were merged later than they were committed to.
    return revision === null ? known : known.filter(({ time }) => time <= revision.time).sort((a, b) => b.time - a.time);
  };
  const sourceThen = async (revision: FileRevision, path: string): Promise<Blob | null> => {
    const [newest] = await sourcesUntil(revision, path);
    const bytes = newest === undefined ? null : await all.bytes(newest.blob);
    return newest === undefined || bytes === null ? null : { id: newest.blob, bytes };
  };
  return {
    revisions: (await repository?.history())?.revisionsOf(outside.path) ?? [],
    bytes: async ({ blob }) => (await repository?.objects.read(blob))?.bytes ?? null,
    sourceAt: (revision, path) => (outside.isForeign ? sourceThen(revision, path) : all.at(revision.commit, path)),
    sourcesUntil,
    tellCut: ({ isCut }) => all.cutOff.set(target, isCut ? outside.checkout : ''),
  };
}

import type { Plan } from '../model/plan.ts';
import type { SyncReport, SyncSummary } from '../model/sync-report.ts';
import { applyPlan } from '../workspace/apply-plan.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { localeRoots } from '../workspace/locale-roots.ts';
import type { ProjectLock } from '../workspace/project-lock.ts';
import { realRoot } from '../workspace/real-root.ts';
import { Committer } from './commit-written.ts';
import { openForSync, type SyncSelection } from './open-for-sync.ts';
import type { Selected } from './open-project.ts';
import { type Prepare, planSync, type SyncPlan } from './plan-sync.ts';
import type { Publishing } from './publishing.ts';
import { recovered } from './recovered.ts';
import { refuseShallow } from './refuse-shallow.ts';
import type { Session } from './session.ts';
import { summarizeSync } from './summarize-sync.ts';

/** What a sync told, the folder of the records, and, where it was asked for, a summary. */
export type Told = SyncReport & { readonly folder: string; readonly summary: SyncSummary | null };

/** How often a sync plans again what was edited while it ran. */
export const MOST_ROUNDS = 3;

/** What a sync of the tree on disk would do. */
export async function planOnDisk(
  session: Session,
  selection: SyncSelection,
  { isSummarized }: { readonly isSummarized: boolean },
): Promise<Told> {
  const selected = await openForSync(session, selection);
  const { plan, ...told } = await planned(session, selected);
  const folder = selected.project.config.records;
  const report = { isDryRun: true, writes: plan.writes, changed: [], failed: [], commits: [], ...told, folder };
  return { ...report, summary: isSummarized ? await summaryOnDisk(session, selection, report) : null };
}

/** The plan, unless the clone is cut off before something that it depends on. */
export async function planned(session: Session, selected: Selected, prepare: Prepare = async () => undefined): Promise<SyncPlan> {
  const found = await planSync(session, selected, prepare);
  refuseShallow(found.findings);
  return found;
}

/** Writes on disk under the lock, from the first file that is read to the last one that is written: what two runs plan must not mix. */
export async function syncOnDisk(
  session: Session,
  selection: SyncSelection,
  {
    lock,
    publishing,
    isSummarized,
  }: { readonly lock: ProjectLock; readonly publishing: Publishing | null; readonly isSummarized: boolean },
): Promise<Told> {
  const root = realRoot(session.root);
  let selected = await openForSync(session, selection);
  const roots = localeRoots(selected.project);
  const committer =
    publishing === null ? null : await Committer.open(selected.project, { session, publishing, folder: lock.folder });
  if (recovered(session, { lock, root, roots })) selected = await openForSync(session, selection);
  const apply = async (plan: Plan) => {
    await committer?.announce(plan.writes);
    return applyPlan(lock, root, plan, { roots });
  };
  const first = await planned(session, selected);
  const writes = [...first.plan.writes];
  let applied = await apply(first.plan);
  const failed = [...applied.failed];
  for (let round = 1; applied.changed.length > 0 && round < MOST_ROUNDS; round += 1) {
    const next: Plan = (await planned(session, await openForSync(session, selection))).plan;
    writes.push(...next.writes.filter(({ path }) => !writes.some((write) => write.path === path)));
    applied = await apply(next);
    failed.push(...applied.failed.filter(({ path }) => !failed.some((one) => one.path === path)));
  }
  const commits = (await committer?.commit()) ?? [];
  const { findings, documents, done } = first;
  const { changed } = applied;
  const folder = selected.project.config.records;
  const report = { isDryRun: false, writes, documents, changed, failed, done, commits, findings, folder };
  return { ...report, summary: isSummarized ? await summaryOnDisk(session, selection, report) : null };
}

async function summaryOnDisk(session: Session, selection: SyncSelection, told: Omit<Told, 'summary'>): Promise<SyncSummary> {
  const selected = await openForSync({ ...session, note: () => undefined }, selection);
  const commit = await headCommit(selected.project.root).catch(() => null);
  return summarizeSync(session, selected, { told, commit });
}

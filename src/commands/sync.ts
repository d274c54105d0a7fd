import { UsageError } from '../model/errors.ts';
import type { SyncSummary } from '../model/sync-report.ts';
import { syncFormats } from '../reports/index.ts';
import { requireRemote } from '../workspace/git-push.ts';
import { realRoot } from '../workspace/real-root.ts';
import { topsOf } from '../workspace/repository-top.ts';
import { writeOutput } from '../workspace/write-output.ts';
import { formatNamed } from './format-named.ts';
import type { SyncSelection } from './open-for-sync.ts';
import { type Publishing, type PublishingOptions, publishingOf } from './publishing.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';
import type { ToldOfBranches } from './sync-branches.ts';
import { planOnDisk, syncOnDisk, type Told } from './sync-on-disk.ts';
import { waitedLock } from './waited-lock.ts';

/** What `hexapla sync` takes. */
export interface SyncCommand extends SyncSelection {
  readonly format: string;
  readonly dryRun: boolean;
  /** How it is committed; null: not at all. */
  readonly publish: PublishingOptions | null;
  /** Where a summary for a pull request is written to; null: nowhere. */
  readonly summary: string | null;
}

/** Brings every localized document up to its source, as far as the existing translations allow. */
export async function sync(session: Session, command: SyncCommand): Promise<Outcome> {
  const format = await formatNamed(syncFormats, command.format)();
  const publishing = command.publish === null ? null : publishingOf(command.publish);
  if (command.summary?.includes('{locale}') && !publishing?.branch?.includes('{locale}'))
    throw new UsageError('Expected `--branch` with `{locale}` for a `--summary` of each locale, found none');
  const { told, summaries, exitCode } = await synced(session, command, publishing);
  const { folder, summary, ...report } = told;
  if (command.summary !== null && summary !== null) await writeSummary(session, command.summary, { summary, summaries });
  tellFindings(session, report.findings);
  const isUnsent = publishing?.remote != null && report.commits.some(({ pushed }) => pushed === null);
  return { output: format(report, { folder }), exitCode: report.failed.length > 0 || isUnsent ? 4 : exitCode };
}

/** One file for all, or one for each locale. */
async function writeSummary(
  { root }: Session,
  file: string,
  { summary, summaries }: { readonly summary: SyncSummary; readonly summaries: ReadonlyMap<string, SyncSummary> },
): Promise<void> {
  const { syncSummary } = await import('../reports/sync-summary.ts');
  if (!file.includes('{locale}')) writeOutput(root, file, syncSummary(summary));
  else for (const [locale, own] of summaries) writeOutput(root, file.replaceAll('{locale}', locale), syncSummary(own));
}

async function synced(session: Session, command: SyncCommand, publishing: Publishing | null): Promise<ToldOfBranches> {
  const { dryRun } = command;
  const isSummarized = command.summary !== null;
  const one = (told: Told): ToldOfBranches => ({ told, summaries: new Map(), exitCode: 0 });
  const branch = publishing?.branch ?? null;
  if (dryRun && branch === null) return one(await planOnDisk(session, command, { isSummarized }));
  const root = realRoot(session.root);
  const lock = await waitedLock(session, root);
  const { folder } = lock;
  try {
    if (publishing === null || branch === null)
      return one(await syncOnDisk(session, command, { lock, publishing, isSummarized }));
    const [top = root] = topsOf([root]);
    if (publishing.remote !== null) await requireRemote(top, publishing.remote);
    const { syncBranches } = await import('./sync-branches.ts');
    return await syncBranches(branch, command, { session, publishing, isDryRun: dryRun, isSummarized, folder, top });
  } finally {
    lock.release();
  }
}

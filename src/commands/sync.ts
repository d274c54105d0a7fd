import { UsageError } from '../model/errors.ts';
import { syncFormats } from '../reports/index.ts';
import { lockProject } from '../workspace/project-lock.ts';
import { realRoot } from '../workspace/real-root.ts';
import { formatNamed } from './format-named.ts';
import type { Selection } from './open-project.ts';
import { type Publishing, type PublishingOptions, publishingOf } from './publishing.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';
import { planOnDisk, syncOnDisk, type Told } from './sync-on-disk.ts';

/** What `hexapla sync` takes. */
export interface SyncCommand extends Selection {
  readonly format: string;
  readonly dryRun: boolean;
  /** How it is committed; null: not at all. */
  readonly publish: PublishingOptions | null;
  /** Where a summary for a pull request is written to; null: nowhere. */
  readonly summary: string | null;
}

/** How long another process that writes in the project is waited for. */
const WAIT_MS = 60_000;

/** Brings every localized document up to its source, as far as the existing translations allow. */
export async function sync(session: Session, command: SyncCommand): Promise<Outcome> {
  const format = await formatNamed(syncFormats, command.format)();
  const publishing = command.publish === null ? null : publishingOf(command.publish);
  const { folder, ...told } = await synced(session, command, publishing);
  tellFindings(session, told.findings);
  const isUnsent = publishing?.remote != null && told.commits.some(({ pushed }) => pushed === null);
  return { output: format(told, { folder }), exitCode: told.failed.length > 0 || isUnsent ? 4 : 0 };
}

async function synced(session: Session, command: SyncCommand, publishing: Publishing | null): Promise<Told> {
  if (publishing?.branch != null) throw new UsageError('not yet');
  if (command.dryRun) return planOnDisk(session, command);
  const lock = await lockProject(realRoot(session.root), {
    waitMs: WAIT_MS,
    onWait: ({ pid, host }) => session.note(`Waiting for process ${pid} on \`${host}\`, which writes here`),
  });
  try {
    return await syncOnDisk(session, command, { lock, publishing });
  } finally {
    lock.release();
  }
}

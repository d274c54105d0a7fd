import type { HandBackReport } from '../model/hand-back-report.ts';
import { importFormats } from '../reports/index.ts';
import { applyPlan } from '../workspace/apply-plan.ts';
import { localeRoots } from '../workspace/locale-roots.ts';
import { realRoot } from '../workspace/real-root.ts';
import { formatNamed } from './format-named.ts';
import { openSelected } from './open-project.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { readHandBacks } from './read-hand-backs.ts';
import { recovered } from './recovered.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';
import { MOST_ROUNDS } from './sync-on-disk.ts';
import { waitedLock } from './waited-lock.ts';

/** What `hexapla import` takes. */
export interface ImportCommand {
  /** Files, or folders of them. */
  readonly files: readonly string[];
  readonly dryRun: boolean;
  /** Whether translations that were made in the meantime give way. */
  readonly overwrite: boolean;
  readonly format: string;
}

/** Takes translations back that were handed off: into the documents, and into the records. */
export async function importFiles(session: Session, command: ImportCommand): Promise<Outcome> {
  const format = await formatNamed(importFormats, command.format)();
  const { folder, ...report } = command.dryRun ? await planned(session, command) : await imported(session, command);
  tellFindings(session, report.findings);
  return { output: format(report, { folder }), exitCode: exitCodeOf(report) };
}

function exitCodeOf({ failed, refused, documents }: HandBackReport): Outcome['exitCode'] {
  if (failed.length > 0) return 4;
  if (refused.length > 0) return 3;
  return documents.some(({ units }) => units.some(({ outcome }) => outcome === 'refused')) ? 1 : 0;
}

/** What an import told, and the folder of the records. */
type Told = HandBackReport & { readonly folder: string };
type Planned = Pick<Told, 'refused' | 'folder'> & ImportPlan & { readonly roots: readonly string[] };

/** Reads the files and the project, and plans. */
async function planOf(session: Session, { files, overwrite }: ImportCommand): Promise<Planned> {
  const selected = await openSelected(session, { paths: [], locales: [] });
  const { handBacks, refused } = await readHandBacks(session, selected.project, files);
  const plan = await planImport(selected, handBacks, { session, overwrite });
  refuseShallow(plan.findings);
  return { ...plan, refused, roots: localeRoots(selected.project), folder: selected.project.config.records };
}

async function planned(session: Session, command: ImportCommand): Promise<Told> {
  const { plan, roots: _roots, ...told } = await planOf(session, command);
  return { isDryRun: true, writes: plan.writes, changed: [], failed: [], ...told };
}

/** Whether not all that was taken is a translation of today's sentences, one by one. */
function isUnsettled({ documents }: Planned): boolean {
  return documents.some(({ units }) => units.some(({ outcome }) => outcome === 'stale' || outcome === 'kept'));
}

/** Writes under the lock, from the first file that is read to the last one that is written. */
async function imported(session: Session, command: ImportCommand): Promise<Told> {
  const root = realRoot(session.root);
  const lock = await waitedLock(session, root);
  try {
    let first = await planOf(session, command);
    if (recovered(session, { lock, root, roots: first.roots })) first = await planOf(session, command);
    let applied = await applyPlan(lock, root, first.plan, { roots: first.roots });
    const failed = [...applied.failed];
    // Once the translation of an older text stands in its document, it may be seen that it is one of other sentences, too.
    for (let round = 1; (applied.changed.length > 0 || isUnsettled(first)) && round < MOST_ROUNDS; round += 1) {
      const next = await planOf({ ...session, note: () => undefined }, command);
      if (next.plan.writes.length === 0) break;
      applied = await applyPlan(lock, root, next.plan, { roots: next.roots });
      failed.push(...applied.failed.filter(({ path }) => !failed.some((one) => one.path === path)));
    }
    const { plan, roots: _roots, ...told } = first;
    return { isDryRun: false, writes: plan.writes, changed: applied.changed, failed, ...told };
  } finally {
    lock.release();
  }
}

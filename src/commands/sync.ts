import { UsageError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { SyncReport } from '../model/sync-report.ts';
import { syncFormats } from '../reports/index.ts';
import { applyPlan } from '../workspace/apply-plan.ts';
import type { Config } from '../workspace/config.ts';
import { localeRoots } from '../workspace/locale-roots.ts';
import { lockProject } from '../workspace/project-lock.ts';
import { realRoot } from '../workspace/real-root.ts';
import { recoverWrites } from '../workspace/recover-writes.ts';
import { formatNamed } from './format-named.ts';
import { openSelected, type Selected, type Selection } from './open-project.ts';
import { planSync, type SyncPlan } from './plan-sync.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';

/** What `hexapla sync` takes. */
export interface SyncCommand extends Selection {
  readonly format: string;
  readonly dryRun: boolean;
  /** `auto`, `bilingual`, `plain` or `both`, instead of the configured one; null: that. */
  readonly form: string | null;
}

/** How long another process that writes in the project is waited for. */
const WAIT_MS = 60_000;
/** How often a sync plans again what was edited while it ran. */
const MOST_ROUNDS = 3;

/** Brings every localized document up to its source, as far as the existing translations allow. */
export async function sync(session: Session, command: SyncCommand): Promise<Outcome> {
  const format = await formatNamed(syncFormats, command.format)();
  const report = command.dryRun ? await plannedOnly(session, command) : await synced(session, command);
  const { folder, ...told } = report;
  tellFindings(session, told.findings);
  return { output: format(told, { folder }), exitCode: told.failed.length > 0 ? 4 : 0 };
}

type Told = SyncReport & { readonly folder: string };

async function plannedOnly(session: Session, command: SyncCommand): Promise<Told> {
  const selected = await opened(session, command);
  const { plan, findings, documents } = await planned(session, selected);
  const folder = selected.project.config.records;
  return { isDryRun: true, writes: plan.writes, documents, changed: [], failed: [], findings, folder };
}

const FORMS: readonly Config['form'][] = ['auto', 'bilingual', 'plain', 'both'];

async function opened(session: Session, command: SyncCommand): Promise<Selected> {
  const selected = await openSelected(session, command);
  if (command.form === null) return selected;
  const form = FORMS.find((one) => one === command.form);
  if (form === undefined)
    throw new UsageError(`Expected a form (\`auto\`, \`bilingual\`, \`plain\`, \`both\`), found \`${command.form}\``);
  const { project } = selected;
  return { ...selected, project: { ...project, config: { ...project.config, form } } };
}

async function planned(session: Session, selected: Selected): Promise<SyncPlan> {
  const planned = await planSync(session, selected);
  refuseShallow(planned.findings);
  return planned;
}

/** Under the lock from the first file that is read to the last one that is written: what two runs plan must not mix. */
async function synced(session: Session, command: SyncCommand): Promise<Told> {
  const root = realRoot(session.root);
  const lock = await lockProject(root, {
    waitMs: WAIT_MS,
    onWait: ({ pid, host }) => session.note(`Waiting for process ${pid} on \`${host}\`, which writes here`),
  });
  try {
    let selected = await opened(session, command);
    const roots = localeRoots(selected.project);
    const { finished, left, damaged } = recoverWrites(lock, root, { roots });
    if (damaged !== null) session.complain(`An earlier run left a journal that cannot be read; it is set aside as ${damaged}`);
    if (finished.length + left.length > 0) {
      session.note(
        `An earlier run was cut off: ${finished.length} files of it are finished now, ${left.length} are left as they were`,
      );
      selected = await opened(session, command);
    }
    const first = await planned(session, selected);
    const writes = [...first.plan.writes];
    let applied = applyPlan(lock, root, first.plan, { roots });
    const failed = [...applied.failed];
    for (let round = 1; applied.changed.length > 0 && round < MOST_ROUNDS; round += 1) {
      const next: Plan = (await planned(session, await opened(session, command))).plan;
      writes.push(...next.writes.filter(({ path }) => !writes.some((write) => write.path === path)));
      applied = applyPlan(lock, root, next, { roots });
      failed.push(...applied.failed.filter(({ path }) => !failed.some((one) => one.path === path)));
    }
    const { findings, documents } = first;
    const { changed } = applied;
    return { isDryRun: false, writes, documents, changed, failed, findings, folder: selected.project.config.records };
  } finally {
    lock.release();
  }
}

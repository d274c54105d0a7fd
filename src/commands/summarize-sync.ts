import type { LocaleSync, SyncSummary } from '../model/sync-report.ts';
import type { Selected } from './open-project.ts';
import type { Session } from './session.ts';
import { statusOfProject } from './status-project.ts';
import type { Told } from './sync-on-disk.ts';
import { localesOf } from './written-facts.ts';

/** What a sync did in each locale, and what is left to do in the project that it made. */
export async function summarizeSync(
  session: Session,
  { project, documents, reading }: Selected,
  { told, commit }: { readonly told: Omit<Told, 'summary'>; readonly commit: string | null },
): Promise<SyncSummary> {
  const { totals } = await statusOfProject(project, documents, { session, reading, allUnits: false });
  const undone = new Set([...told.changed, ...told.failed.map(({ path }) => path)]);
  const written = told.writes.filter(({ path }) => !undone.has(path) && !path.startsWith(`${told.folder}/`));
  const tags = localesOf(project);
  const locales = project.locales.flatMap((locale): readonly LocaleSync[] => {
    const counts = totals[locale]?.counts;
    if (counts === undefined) return [];
    const done = told.done.filter((own) => own.locale === locale && !undone.has(own.path));
    const sum = (key: 'added' | 'filled' | 'kept' | 'carried') => done.reduce((all, own) => all + own[key], 0);
    const { units, current, stale, missing, unknown } = counts;
    return [
      {
        locale,
        writes: written.filter(({ path }) => (tags.get(path) ?? null) === locale),
        added: sum('added'),
        filled: sum('filled'),
        kept: sum('kept'),
        carried: sum('carried'),
        left: { units, current, stale, missing, unknown },
      },
    ];
  });
  const { changed, failed, findings } = told;
  return { commit, locales, changed, failed, findings };
}

/** The summaries of several branches as one. */
export function joinedSummary(all: readonly SyncSummary[]): SyncSummary {
  const findings = new Map(all.flatMap((one) => one.findings.map((finding) => [JSON.stringify(finding), finding] as const)));
  return {
    commit: all[0]?.commit ?? null,
    locales: all.flatMap(({ locales }) => locales),
    changed: all.flatMap(({ changed }) => changed),
    failed: all.flatMap(({ failed }) => failed),
    findings: [...findings.values()],
  };
}

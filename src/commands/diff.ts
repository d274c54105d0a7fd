import { wordDiff } from '../compare/word-diff.ts';
import type { Comparison } from '../model/comparison.ts';
import type { StaleDiff } from '../model/stale-diff.ts';
import { diffFormats } from '../reports/index.ts';
import { compareProject } from './compare-project.ts';
import { formatNamed } from './format-named.ts';
import { openSelected, type Selection } from './open-project.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';

/** What `hexapla diff` takes. */
export interface DiffCommand extends Selection {
  readonly format: string;
}

/** Shows what changed in the source of every stale unit, word by word, beside its translation. */
export async function diff(session: Session, command: DiffCommand): Promise<Outcome> {
  const format = await formatNamed(diffFormats, command.format)();
  const { project, documents, reading } = await openSelected(session, command);
  const report = await compareProject(project, documents, { session, reading, pairs: false, history: null });
  const diffs = report.comparisons.flatMap(staleDiffs);
  tellFindings(session, report.findings);
  const { colour, width } = session;
  return { output: format(diffs, { sourceLocale: report.sourceLocale, colour, width }), exitCode: 0 };
}

function staleDiffs({ source, target, locale, statuses }: Comparison): readonly StaleDiff[] {
  if (source === null || target === null) return [];
  return statuses.flatMap((status) => {
    if (status.type !== 'stale') return [];
    const { unit, pair, was, severity, changes } = status;
    const words = wordDiff(was, unit.source);
    return [
      {
        source,
        locale,
        target,
        unit: unit.id,
        pair: pair.id,
        was,
        now: unit.source,
        translation: pair.target,
        severity,
        changes,
        words,
        line: unit.line,
        targetLine: pair.line,
      },
    ];
  });
}

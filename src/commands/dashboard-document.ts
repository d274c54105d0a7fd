import { wordDiff } from '../compare/word-diff.ts';
import { figuresOf } from '../dashboard/server/figures.ts';
import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { UnitStatus } from '../model/comparison.ts';
import type { DashboardFinding, LocalizedDocument, LocalizedUnit, SourceUnit, WordRun, WorkRow } from '../model/dashboard.ts';
import type { Locale } from '../model/locale.ts';
import type { Unit } from '../model/unit.ts';
import type { WordChange } from '../model/word-change.ts';
import { countStatuses, worstOfUnits } from '../reports/status-counts.ts';
import { unitWords } from '../text/words.ts';
import type { Compared } from './run-documents.ts';

/** UTF-16 code units of a sentence that a list shows. */
const EXCERPT = 140;
const CHANGES = { same: 0, added: 1, removed: -1 } as const;

/** What a page of the dashboard depends on besides its document. */
export interface PageContext {
  readonly sourceLocale: Locale;
  /** In the order of the overview. */
  readonly locales: readonly Locale[];
  readonly findingsOf: (compared: Compared) => readonly DashboardFinding[];
  /** Since when the source of a sentence is as it is, in seconds since 1970; null: not known. */
  readonly sinceOf: (unit: Unit) => number | null;
}

/** A document with all its locales as its page shows it, and what there is to do in it. `group` is of one source, or of one orphan. */
export function documentFacts(path: string, group: readonly Compared[], context: PageContext): DocumentFacts {
  const source = group.find(({ open }) => open.source !== null)?.open.source ?? null;
  const all = source?.units ?? [];
  const units = all.map(({ id, kind, line, source: text }): SourceUnit => ({ id, kind, line, source: text }));
  const places = new Map(all.map(({ id }, at) => [id as string, at]));
  const diffs = new Map<string, readonly WordRun[]>();
  const inOrder = [...group].sort((a, b) => localeAt(a, context) - localeAt(b, context));
  return {
    document: {
      path,
      isOrphan: source === null,
      units,
      locales: inOrder.map((one) => localized(one, { ...context, places, diffs })),
    },
    work: source === null ? [] : inOrder.flatMap((one) => workOf(one, path, context)),
  };
}

type Known = PageContext & {
  readonly places: ReadonlyMap<string, number>;
  /** Locales were often translated from the same text. */
  readonly diffs: Map<string, readonly WordRun[]>;
};

function localized(compared: Compared, known: Known): LocalizedDocument {
  const { locale, target, form, basis, basisCommit, basisConfidence, statuses } = compared.comparison;
  return {
    locale,
    target,
    form,
    basis,
    basisCommit,
    basisConfidence: basisConfidence === null ? null : Math.round(basisConfidence * 100) / 100,
    figures: figuresOf(countStatuses(statuses, known.sourceLocale)),
    units: statuses.map((status) => unitRow(status, known)),
    findings: known.findingsOf(compared),
  };
}

function unitRow(status: UnitStatus, { places, diffs, sinceOf }: Known): LocalizedUnit {
  const unit = status.type === 'orphaned' ? null : status.unit;
  const pair = status.type === 'missing' ? null : status.pair;
  const at = unit === null ? undefined : places.get(unit.id);
  const since = unit === null || (status.type !== 'stale' && status.type !== 'missing') ? null : sinceOf(unit);
  return {
    ...(at === undefined ? {} : { unit: at }),
    ...(pair?.id == null ? {} : { pair: pair.id }),
    status: status.type,
    ...(status.type === 'stale' ? { severity: status.severity, changes: status.changes } : {}),
    ...(status.type === 'stale' || status.type === 'orphaned' ? { was: status.was } : {}),
    ...(status.type === 'stale' ? { words: runsOf(status.was, status.unit.source, diffs) } : {}),
    ...(pair?.target == null ? {} : { target: pair.target }),
    ...(pair?.line == null ? {} : { line: pair.line }),
    ...(pair === null || pair.state === 'translated' ? {} : { state: pair.state }),
    ...(pair === null || pair.origin === 'human' ? {} : { origin: pair.origin }),
    ...(since === null ? {} : { since }),
  };
}

function runsOf(was: string, now: string, known: Map<string, readonly WordRun[]>): readonly WordRun[] {
  const key = `${was}\n${now}`;
  const runs = known.get(key) ?? wordDiff(was, now).map(({ type, text }: WordChange): WordRun => [CHANGES[type], text]);
  known.set(key, runs);
  return runs;
}

function workOf({ comparison: { locale, target, statuses } }: Compared, path: string, context: PageContext): readonly WorkRow[] {
  const { sourceLocale, locales, sinceOf } = context;
  const at = locales.indexOf(locale);
  if (target === null) {
    const units = statuses.flatMap((status) => (status.type === 'missing' ? [status.unit] : []));
    const words = units.reduce((sum, unit) => sum + unitWords(unit, sourceLocale), 0);
    return units.length === 0 ? [] : [[path, at, null, 'missing', null, words, units.length, '', null]];
  }
  return worstOfUnits(statuses).flatMap((status): readonly WorkRow[] => {
    if (status.type !== 'stale' && status.type !== 'missing') return [];
    const { unit, type } = status;
    const severity = type === 'stale' ? status.severity : null;
    return [[path, at, unit.id, type, severity, unitWords(unit, sourceLocale), 1, excerptOf(unit.text), sinceOf(unit)]];
  });
}

function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2)).replace(/[\ud800-\udbff]$/, '')}…`;
}

function localeAt({ comparison }: Compared, { locales }: PageContext): number {
  return locales.indexOf(comparison.locale);
}

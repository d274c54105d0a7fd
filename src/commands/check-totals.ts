import { type Draft, draftOf } from '../checks/draft.ts';
import { type Scope, severityOf } from '../checks/policy.ts';
import type { Counts } from '../model/counts.ts';
import type { Locale } from '../model/locale.ts';
import { sumCounts } from '../reports/status-counts.ts';
import { type DocumentStatus, documentStatus } from '../reports/status-document.ts';
import type { Project } from '../workspace/project.ts';
import type { Budget, Measure } from './budgets.ts';
import type { ComparedProject } from './compare-project.ts';
import type { OpenPolicy } from './open-policy.ts';
import type { Reading } from './read-source.ts';
import type { Session } from './session.ts';
import { statusOfProject } from './status-project.ts';

/** How much there is of a measure. */
const AMOUNTS: Readonly<Record<Measure, (counts: Counts) => number>> = {
  'stale-words': ({ staleWords }) => staleWords.minor + staleWords.major,
  'stale-sentences': ({ severity }) => severity.minor + severity.major,
  'missing-words': ({ words }) => words.missing,
  'missing-sentences': ({ missing }) => missing,
};

/** The documents of a project before and after a change; `base` null: there is nothing to compare with. */
interface Totals {
  readonly base: readonly DocumentStatus[] | null;
  readonly head: readonly DocumentStatus[];
}

/** What exceeds the budgets and thresholds of a project: they look at all of it, whatever documents were asked for. */
export async function totalsDrafts(
  { session, project, reading }: { readonly session: Session; readonly project: Project; readonly reading: Reading },
  checked: { readonly base: ComparedProject | null; readonly head: ComparedProject },
  { budgets, thresholds, policy }: OpenPolicy,
): Promise<readonly Draft[]> {
  if (budgets.length + thresholds.length === 0) return [];
  const { sourceLocale } = project;
  const { documents: head } = await statusOfProject(project, project.documents, { session, reading, allUnits: false });
  const statuses = ({ compared }: ComparedProject) =>
    compared.map(({ comparison }) => documentStatus(comparison, { sourceLocale, allUnits: false }));
  const touched = new Set(statuses(checked.head).map(nameOf));
  // What the change did not touch was as it is.
  const base =
    checked.base === null ? null : [...head.filter((document) => !touched.has(nameOf(document))), ...statuses(checked.base)];
  const path = project.configFile ?? '.';
  const drafts = [
    ...budgets.flatMap((budget) => budgetDrafts(budget, { path, locales: project.locales, totals: { base, head } })),
    ...thresholds.flatMap((threshold) => thresholdDrafts(threshold, { path, locales: project.locales, totals: { base, head } })),
  ];
  return drafts.flatMap((draft) => {
    const severity = severityOf(policy, draft.rule, { path, locale: draft.locale, usual: 'error' });
    return severity === 'off' ? [] : [{ ...draft, severity }];
  });
}

function nameOf({ source, target, locale }: DocumentStatus): string {
  return JSON.stringify([locale, source, target]);
}

type About = { readonly path: string; readonly locales: readonly Locale[]; readonly totals: Totals };

function budgetDrafts({ name, measure, locale, most }: Budget, { path, locales, totals }: About): readonly Draft[] {
  return (locale === null ? locales : [locale]).flatMap((tag) => {
    const amountOf = (documents: readonly DocumentStatus[]) => AMOUNTS[measure](countsOf(documents, tag, () => true));
    const found = amountOf(totals.head);
    const before = totals.base === null ? null : amountOf(totals.base);
    const limit = most === 'no-growth' ? before : Math.max(most, before ?? 0);
    if (limit === null || found <= limit) return [];
    const what = measure.replace('-', ' ');
    const reason = most === 'no-growth' || limit > most ? ', as many as before the change' : '';
    const message = `Expected at most ${limit} ${what} in \`${tag}\` (\`${name}\`${reason}), found ${found}`;
    return [totalDraft('budget', { path, locale: tag, message, name: `${name} ${tag}` })];
  });
}

function thresholdDrafts(
  { applies, current }: { readonly applies: Scope; readonly current: number },
  { path, locales, totals }: About,
): readonly Draft[] {
  return locales.flatMap((tag) => {
    const shareOf = (documents: readonly DocumentStatus[]) => share(countsOf(documents, tag, applies));
    const found = shareOf(totals.head);
    const before = totals.base === null ? null : shareOf(totals.base);
    if (found >= current || (before !== null && found >= before)) return [];
    const message = `Expected ${percent(current)} of the sentences in \`${tag}\` to be current, found ${percent(found)}${before === null ? '' : ` (${percent(before)} before the change)`}`;
    return [totalDraft('threshold', { path, locale: tag, message, name: `${current} ${tag}` })];
  });
}

function totalDraft(
  rule: 'budget' | 'threshold',
  {
    path,
    locale,
    message,
    name,
  }: { readonly path: string; readonly locale: Locale; readonly message: string; readonly name: string },
): Draft {
  const draft = draftOf(
    { rule, severity: 'error', path, place: null, unit: null, locale, message },
    { document: path, text: null },
  );
  return { ...draft, key: [path, locale, name] };
}

function countsOf(documents: readonly DocumentStatus[], locale: Locale, applies: Scope): Counts {
  const own = documents.filter((document) => document.locale === locale && applies({ path: document.source ?? '', locale }));
  return sumCounts(own.map(({ counts }) => counts));
}

/** What changed only cosmetically is as good as current. */
function share({ units, current, severity }: Counts): number {
  return units === 0 ? 1 : (current + severity.cosmetic) / units;
}

/** Cut, never rounded up to the share that was asked for. */
function percent(value: number): string {
  return `${(Math.floor(value * 1000) / 10).toFixed(1)} %`;
}

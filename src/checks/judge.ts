import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import { FINDING_SEVERITIES } from '../model/report.ts';
import { compareText } from '../text/compare-text.ts';
import type { Draft } from './draft.ts';
import { isAtLeast, type Policy } from './policy.ts';

/** What came of judging findings. */
export type Judgement = Pick<CheckReport, 'findings' | 'tolerated' | 'failOn' | 'fails'>;

/**
 * Findings with their fingerprints, without those that the policy tolerates, those that matter most first. `hash` makes a fingerprint
 * of its parts.
 */
export function judge(drafts: readonly Draft[], policy: Policy, hash: (parts: readonly string[]) => string): Judgement {
  const known = drafts
    .map((draft): Known => ({ ...draft, fingerprint: hash([draft.rule, ...draft.key, String(draft.occurrence)]) }))
    .filter(({ fingerprint }) => !policy.baseline.has(fingerprint));
  const budgeted = withinBudgets(known, policy);
  const findings = known
    .map((finding) => (budgeted.has(finding) ? { ...finding, severity: 'info' as const } : finding))
    .sort(byWeight)
    .map(({ key: _key, occurrence: _occurrence, words: _words, ...finding }): CheckFinding => finding);
  const tolerated = [
    { why: 'baseline' as const, count: drafts.length - known.length },
    { why: 'budget' as const, count: budgeted.size },
  ];
  return {
    findings,
    tolerated: tolerated.filter(({ count }) => count > 0),
    failOn: policy.failOn,
    fails: findings.some(({ severity }) => isAtLeast(severity, policy.failOn)),
  };
}

/** A finding with what it is sorted by. */
type Known = Draft & Pick<CheckFinding, 'fingerprint'>;

/** The findings that are tolerated: in each of their locales, or in all together, there are no more of their rule than the budget allows. */
function withinBudgets(findings: readonly Known[], { budgets }: Policy): ReadonlySet<Known> {
  const counted = findings.filter(({ severity }) => severity !== 'info');
  const kept = budgets.filter(({ rule, locale, most }) => {
    const own = counted.filter((finding) => finding.rule === rule && (locale === null || finding.locales.includes(locale)));
    return own.length <= most;
  });
  const isKept = (rule: string, locale: Locale | null) => kept.some((budget) => budget.rule === rule && budget.locale === locale);
  return new Set(
    counted.filter(
      ({ rule, locales }) => isKept(rule, null) || (locales.length > 0 && locales.every((locale) => isKept(rule, locale))),
    ),
  );
}

const CHANGE_RANK = { major: 0, minor: 1, cosmetic: 2 } as const;

/** Errors first; then what changed most, what is most to translate; then by place. Some places show ten findings only. */
function byWeight(a: Known, b: Known): number {
  return (
    FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity) ||
    changeRank(a) - changeRank(b) ||
    b.words * Math.max(1, b.locales.length) - a.words * Math.max(1, a.locales.length) ||
    compareText(a.path, b.path) ||
    (a.place?.range.start ?? -1) - (b.place?.range.start ?? -1) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function changeRank({ texts }: Known): number {
  return Math.min(CHANGE_RANK.cosmetic, ...texts.map(({ severity }) => CHANGE_RANK[severity]));
}

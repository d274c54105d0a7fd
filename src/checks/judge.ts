import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Finding } from '../model/report.ts';
import type { Draft } from './draft.ts';
import { isAtLeast, type Policy } from './policy.ts';

/** What came of judging findings. */
export type Judgement = Pick<CheckReport, 'findings' | 'tolerated' | 'failOn' | 'fails'>;

/**
 * Findings with their fingerprints, without those that the policy tolerates, those that matter most first. `hash` makes a fingerprint
 * of its parts.
 */
export function judge(drafts: readonly Draft[], policy: Policy, hash: (parts: readonly string[]) => string): Judgement {
  const known = withFingerprints(drafts, hash).filter(({ fingerprint }) => !policy.baseline.has(fingerprint));
  const budgeted = withinBudgets(known, policy);
  const findings = known
    .map((finding) => (budgeted.has(finding) ? { ...finding, severity: 'info' as const } : finding))
    .sort(byWeight)
    .map(({ key: _key, words: _words, ...finding }): CheckFinding => finding);
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

/** Findings with what they are known by: rule, document, locale and text, and their place among equals. */
function withFingerprints(drafts: readonly Draft[], hash: (parts: readonly string[]) => string): readonly Known[] {
  const times = new Map<string, number>();
  return drafts.map((draft) => {
    const parts = [draft.rule, ...draft.key];
    const name = JSON.stringify(parts);
    const occurrence = times.get(name) ?? 0;
    times.set(name, occurrence + 1);
    return { ...draft, fingerprint: hash([...parts, String(occurrence)]) };
  });
}

/** The findings of rules of which there are no more than is tolerated. */
function withinBudgets(findings: readonly Known[], { budgets }: Policy): ReadonlySet<Known> {
  const tolerated = new Set<Known>();
  for (const { rule, locale, most } of budgets) {
    const own = findings.filter((finding) => finding.rule === rule && (locale === null || finding.locales.includes(locale)));
    const counted = own.filter(({ severity }) => severity !== 'info');
    if (counted.length <= most) for (const finding of counted) tolerated.add(finding);
  }
  return tolerated;
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };
const CHANGE_RANK = { major: 0, minor: 1, cosmetic: 2 } as const;

/** Errors first; then what changed most, what is most to translate; then by place. Some places show ten findings only. */
function byWeight(a: Known, b: Known): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

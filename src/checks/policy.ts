import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';

/** How severe a finding is: `off` is not told. */
export type Judged = Finding['severity'] | 'off';

/** Which localized documents an entry of the policy is about. */
export type Scope = (document: { readonly path: string; readonly locale: Locale | null }) => boolean;

/** What a project judges findings by. */
export interface Policy {
  readonly failOn: Finding['severity'];
  readonly rules: Readonly<Record<string, Judged>>;
  /** A later one goes before an earlier one. */
  readonly overrides: readonly { readonly applies: Scope; readonly rules: Readonly<Record<string, Judged>> }[];
  /** Documents that have to be translated. */
  readonly required: readonly Scope[];
  /** Fingerprints of findings that are tolerated. */
  readonly baseline: ReadonlySet<string>;
  /** How many findings of a rule are tolerated, of one locale or (null) of all. */
  readonly budgets: readonly { readonly rule: string; readonly locale: Locale | null; readonly most: number }[];
}

const RANK: Readonly<Record<Judged, number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** Whether a finding is at least as severe as `least`. */
export function isAtLeast(severity: Judged, least: Finding['severity']): boolean {
  return RANK[severity] >= RANK[least];
}

/** The more severe of two. */
export function worse<T extends Judged>(a: T, b: T): T {
  return RANK[b] > RANK[a] ? b : a;
}

/** How severe a finding of `rule` is for a document (the path of its source); `usual` is what the rule says. */
export function severityOf(
  policy: Policy,
  rule: string,
  { path, locale, usual }: { readonly path: string; readonly locale: Locale | null; readonly usual: Finding['severity'] },
): Judged {
  const own = policy.overrides.filter(({ applies, rules }) => Object.hasOwn(rules, rule) && applies({ path, locale })).at(-1);
  const configured = own?.rules[rule] ?? (Object.hasOwn(policy.rules, rule) ? policy.rules[rule] : undefined);
  // Told as less than the rule says (a cosmetic change), it stays so unless it is turned off.
  const judged = configured ?? usual;
  const isRequired = (rule === 'stale' || rule === 'missing') && policy.required.some((applies) => applies({ path, locale }));
  return isRequired && judged !== 'off' ? 'error' : judged;
}

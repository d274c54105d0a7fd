import type { Policy } from '../checks/policy.ts';
import { UsageError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import { unknownRule } from './unknown-rule.ts';

/** What of a whole project a budget limits. */
export const MEASURES = ['stale-words', 'stale-sentences', 'missing-words', 'missing-sentences'] as const;
export type Measure = (typeof MEASURES)[number];

/** How much of something a project tolerates. */
export interface Budget {
  /** As it is written, such as `stale-words@fr-FR`. */
  readonly name: string;
  readonly measure: Measure;
  /** Null: of each locale. */
  readonly locale: Locale | null;
  readonly most: number | 'no-growth';
}

/**
 * The budgets of a configuration: of findings of a rule, and of what is to do in the whole project.
 *
 * @throws UsageError for a name that is neither a rule nor a measure, and for a locale that is not configured
 */
export function readBudgets(
  budgets: Readonly<Record<string, number | 'no-growth'>>,
  known: { readonly rules: readonly string[]; readonly locales: readonly Locale[]; readonly configFile: string },
): { readonly counts: Policy['budgets']; readonly totals: readonly Budget[] } {
  const counts: { rule: string; locale: Locale | null; most: number }[] = [];
  const totals: Budget[] = [];
  for (const [name, most] of Object.entries(budgets)) {
    const [subject = '', tag = null] = name.split('@');
    const locale = tag === null ? null : localeOf(tag, name, known);
    const measure = MEASURES.find((one) => one === subject);
    if (measure !== undefined) totals.push({ name, measure, locale, most });
    else if (!known.rules.includes(subject)) throw unknownRule(known.configFile, subject, [...MEASURES, ...known.rules]);
    else if (most === 'no-growth')
      throw new UsageError(
        `${known.configFile}: Expected a number for \`${name}\`, found \`no-growth\`; it goes with ${MEASURES.map((one) => `\`${one}\``).join(', ')}`,
      );
    else counts.push({ rule: subject, locale, most });
  }
  return { counts, totals };
}

function localeOf(
  tag: string,
  name: string,
  { locales, configFile }: { readonly locales: readonly Locale[]; readonly configFile: string },
): Locale {
  const found = locales.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`${configFile}: Expected a configured locale behind \`@\` in \`${name}\`, found \`${tag}\``);
}

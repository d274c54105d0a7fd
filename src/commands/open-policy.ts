import type { Terminology } from '../checks/pair-check.ts';
import type { Policy, Scope } from '../checks/policy.ts';
import { readBaseline } from '../formats/baseline.ts';
import { type Glossary, readGlossary } from '../formats/glossary.ts';
import { InputError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import type { Project } from '../workspace/project.ts';
import { type Budget, readBudgets } from './budgets.ts';
import { type ScopeEntry, scopeOf } from './scopes.ts';
import { isFinding, located } from './session.ts';
import { unknownRule } from './unknown-rule.ts';

/** All that a project says about how it is to be judged. */
export interface OpenPolicy {
  readonly policy: Policy;
  readonly terminology: (locale: Locale) => Terminology;
  /** Budgets of words and sentences, which need the whole project. */
  readonly budgets: readonly Budget[];
  readonly thresholds: readonly { readonly applies: Scope; readonly current: number }[];
}

/**
 * Reads the policy of a project with its baseline and glossary. `rules` are the names of all rules there are.
 *
 * @throws UsageError for a rule that there is not
 * @throws InputError for a baseline or glossary that cannot be read
 */
export async function openPolicy(project: Project, rules: readonly string[]): Promise<OpenPolicy> {
  const { check } = project.config;
  const configFile = project.configFile ?? 'hexapla.config.json';
  const names = [check.rules, ...check.overrides.map((entry) => entry.rules)].flatMap((entry) => Object.keys(entry));
  for (const name of names) if (!rules.includes(name)) throw unknownRule(configFile, name, rules);
  const { counts, totals } = readBudgets(check.budgets, { rules, locales: project.locales, configFile });
  const scoped = <T extends ScopeEntry>(entries: readonly T[]) =>
    Promise.all(entries.map(async (entry) => ({ entry, applies: await scopeOf(entry) })));
  const [overrides, required, thresholds] = await Promise.all([
    scoped(check.overrides),
    scoped(check.required),
    scoped(check.thresholds),
  ]);
  return {
    policy: {
      failOn: check.failOn,
      rules: check.rules,
      overrides: overrides.map(({ entry, applies }) => ({ applies, rules: entry.rules })),
      required: required.map(({ applies }) => applies),
      baseline: baselineOf(project),
      budgets: counts,
    },
    terminology: terminologyOf(project),
    budgets: totals,
    thresholds: thresholds.map(({ entry, applies }) => ({ applies, current: entry.current })),
  };
}

/** The findings that are tolerated; a baseline that is not there yet tolerates none. */
function baselineOf({ config, trusted }: Project): ReadonlySet<string> {
  const path = config.check.baseline;
  if (path === null || !trusted.has(path)) return new Set();
  const content = trusted.read(path);
  if (isFinding(content)) throw new InputError(located(content));
  const { fingerprints, problems } = readBaseline(content.text);
  const [problem] = problems;
  if (problem !== undefined) throw new InputError(`${path}:${problem.line}:1 baseline: ${problem.message}`);
  return fingerprints;
}

function terminologyOf({ config, trusted, sourceLocale }: Project): (locale: Locale) => Terminology {
  const { glossary: path, untranslated } = config.check;
  const known = new Map<Locale, Terminology>();
  let glossary: Glossary | null = null;
  if (path !== null) {
    const content = trusted.read(path);
    if (isFinding(content)) throw new InputError(located(content));
    glossary = readGlossary(content.text);
  }
  return (locale) => {
    const made = known.get(locale) ?? { untranslated, terms: glossary === null ? [] : termsFor(glossary, sourceLocale, locale) };
    known.set(locale, made);
    return made;
  };
}

/** The terms of a locale: of its own column, else of that of its language. */
function termsFor({ locales, rows }: Glossary, sourceLocale: Locale, locale: Locale): Terminology['terms'] {
  const columnOf = (tag: string): string | null =>
    locales.find((name) => name === tag.toLowerCase()) ??
    locales.find((name) => name !== '' && name.split('-')[0] === tag.toLowerCase().split('-')[0]) ??
    null;
  const from = columnOf(sourceLocale) ?? locales[0] ?? '';
  const to = columnOf(locale);
  return rows.flatMap((row) => {
    const [source, target] = [row.get(from), to === null ? undefined : row.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
}

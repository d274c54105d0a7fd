import type { SentenceEvent, SentenceRule } from '../checks/sentence-event.ts';
import type { CheckReport, LocaleCheck } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';

/** What a change, or the tree, is to a locale. */
export function localeCheck(locale: Locale, events: readonly SentenceEvent[]): LocaleCheck {
  const own = events.filter((event) => event.locale === locale);
  const count = (...rules: readonly SentenceRule[]) =>
    own.reduce((sum, { rule, page }) => sum + (rules.includes(rule) ? (page ?? 1) : 0), 0);
  const toDo = own.filter(({ rule }) => rule === 'stale' || rule === 'outdated' || rule === 'missing' || rule === 'lost');
  return {
    locale,
    stale: count('stale', 'outdated'),
    missing: count('missing', 'lost'),
    orphaned: count('orphaned'),
    words: toDo.reduce((sum, { words }) => sum + words, 0),
    translated: count('translated'),
  };
}

/** How much is told as info only, because its source changed lately. */
export function inGrace(events: readonly SentenceEvent[]): CheckReport['tolerated'] {
  const count = events.filter(({ isInGrace }) => isInGrace).length;
  return count === 0 ? [] : [{ why: 'grace', count }];
}

import type { Severity } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { sameTextKey } from '../text/keys.ts';
import type { Draft } from './draft.ts';
import { type Judged, type Policy, severityOf, worse } from './policy.ts';
import type { SentenceEvent, SentenceRule } from './sentence-event.ts';
import { SENTENCE_RULES } from './sentence-rules.ts';

/** How many locales a message names. */
const MOST_NAMED = 8;

/**
 * The findings about what is translated and what is not: one for each line and rule, whatever the number of its sentences and
 * locales, because a reviewer sees a line once.
 */
export function sentenceFindings(events: readonly SentenceEvent[], policy: Policy): readonly Draft[] {
  const groups = new Map<string, JudgedEvent[]>();
  for (const event of events) {
    const severity = severityOfEvent(event, policy);
    if (severity === 'off') continue;
    const name = JSON.stringify([event.rule, event.path, event.place?.line ?? 0, event.page !== null]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ ...event, severity }]);
    else group.push({ ...event, severity });
  }
  return [...groups.values()].map(findingOf);
}

type JudgedEvent = SentenceEvent & Pick<Finding, 'severity'>;

/** A cosmetic change needs nobody to act, unless the policy says so; nor does a change whose days of grace are not over. */
export function severityOfEvent({ rule, locale, document, change, isInGrace }: SentenceEvent, policy: Policy): Judged {
  const usual = change?.severity === 'cosmetic' && rule === 'stale' ? 'info' : SENTENCE_RULES[rule].severity;
  const severity = severityOf(policy, rule, { path: document, locale, usual });
  return isInGrace && severity !== 'off' ? 'info' : severity;
}

function findingOf(group: readonly JudgedEvent[]): Draft {
  const [first] = group;
  if (first === undefined) throw new Error('Expected an event in a group, found none');
  const locales = [...new Set(group.map(({ locale }) => locale))];
  const sentences = new Map(group.map((event) => [sentenceKey(event), event]));
  const place = firstPlace(group);
  const texts = distinctTexts(group);
  return {
    rule: first.rule,
    severity: group.reduce<Finding['severity']>((worst, { severity }) => worse(worst, severity), 'info'),
    path: first.path,
    place,
    unit: sentences.size === 1 ? first.unit : null,
    locale: locales.length === 1 ? first.locale : null,
    locales,
    message: messageOf(first, [...sentences.values()], { locales, texts }),
    related: group.flatMap(({ related }) => related ?? []),
    texts,
    key: [first.document, first.path === first.document ? '' : first.locale, ...[...sentences.keys()].sort()],
    occurrence: 0,
    words: [...sentences.values()].reduce((sum, { words }) => sum + words, 0),
  };
}

function sentenceKey({ text, page, occurrence }: SentenceEvent): string {
  return `${page === null ? sameTextKey(text) : text} ${occurrence}`;
}

/**
 * What an event is known by, whatever stands on its line and whatever other locales do: what a baseline tolerates is one sentence in one
 * locale.
 */
export function eventKey(event: SentenceEvent): readonly string[] {
  return [event.rule, event.document, event.locale, sentenceKey(event)];
}

/** Locales may come to the sentences of a line in another order. */
function firstPlace(group: readonly SentenceEvent[]): SentenceEvent['place'] {
  const places = group.flatMap(({ place }) => place ?? []);
  return places.reduce<SentenceEvent['place']>((a, b) => (a === null || b.range.start < a.range.start ? b : a), null);
}

/** Locales may have been translated from different versions. */
function distinctTexts(group: readonly SentenceEvent[]): Draft['texts'] {
  const texts = new Map(
    group.flatMap(({ change }) => (change === null ? [] : [[`${change.was}\n${change.now}`, change] as const])),
  );
  return [...texts.values()];
}

type About = { readonly locales: readonly Locale[]; readonly texts: Draft['texts'] };

/** What a message is made of: the sentences, where they are missing, how they changed, whether they are several, the first text. */
interface Said {
  readonly one: string;
  readonly locales: string;
  readonly changes: string;
  readonly isOne: boolean;
  readonly text: string;
}

const MESSAGES: Readonly<Record<SentenceRule, (said: Said) => string>> = {
  stale: ({ one, locales, changes, isOne }) =>
    `Expected translations of ${one} as ${isOne ? 'it is' : 'they are'} today, found those of an earlier text in ${locales}${changes}`,
  missing: ({ one, locales }) => `Expected translations of ${one}, found none in ${locales}`,
  orphaned: ({ one, locales }) =>
    `Expected a source for the translations of ${one}, found it gone; they still stand in ${locales}`,
  lost: ({ one, locales }) =>
    `Expected the translation of ${one} to stay, found it gone in ${locales} although its source stands`,
  outdated: ({ one, locales, isOne }) =>
    `Expected the translation of ${one} as ${isOne ? 'it is' : 'they are'} today, found that of an earlier text again in ${locales}`,
  renamed: ({ locales, text: before }) =>
    `Expected the translations to be renamed as their page, found those of \`${before}\` at their old place in ${locales}`,
  translated: ({ one, locales }) => `Translated in ${locales}: ${one}`,
};

function messageOf(first: SentenceEvent, sentences: readonly SentenceEvent[], { locales, texts }: About): string {
  const one =
    first.page !== null
      ? `this page (${first.page} ${first.page === 1 ? 'sentence' : 'sentences'}${first.words === 0 ? '' : `, ${first.words} words`})`
      : sentences.length === 1
        ? 'this sentence'
        : `these ${sentences.length} sentences`;
  return MESSAGES[first.rule]({
    one,
    locales: named(locales),
    changes: changesOf(texts),
    isOne: sentences.length === 1,
    text: first.text,
  });
}

function named(locales: readonly Locale[]): string {
  const shown = locales.slice(0, locales.length > MOST_NAMED + 1 ? MOST_NAMED : locales.length).map((tag) => `\`${tag}\``);
  return shown.length === locales.length ? shown.join(', ') : `${shown.join(', ')} and ${locales.length - shown.length} more`;
}

const RANK: Readonly<Record<Severity, number>> = { cosmetic: 0, minor: 1, major: 2 };

/** The worst severity, with what differs. */
function changesOf(texts: Draft['texts']): string {
  const worst = texts.reduce<Draft['texts'][number] | null>(
    (a, b) => (a === null || RANK[b.severity] > RANK[a.severity] ? b : a),
    null,
  );
  return worst === null ? '' : ` (${worst.severity}: ${worst.changes.join(', ')})`;
}

import { describe, expect, test } from 'vitest';
import { judge } from '../../src/checks/judge.ts';
import type { Policy } from '../../src/checks/policy.ts';
import type { SentenceEvent } from '../../src/checks/sentence-event.ts';
import { sentenceFindings } from '../../src/checks/sentence-findings.ts';
import { unitId } from '../../src/model/ids.ts';
import { locale } from '../../src/model/locale.ts';
import { lineIndex } from '../../src/text/lines.ts';

const POLICY: Policy = { failOn: 'error', rules: {}, overrides: [], required: [], baseline: new Set(), budgets: [] };
const lines = lineIndex('one\ntwo\nthree\nfour\n');

function event(own: Partial<SentenceEvent> & { readonly tag?: string; readonly at?: number }): SentenceEvent {
  const { tag = 'fr-FR', at = 0, ...rest } = own;
  return {
    rule: 'stale',
    locale: locale(tag),
    path: 'a.md',
    place: lines.place({ start: at, end: at + 2 }),
    document: 'a.md',
    unit: unitId('abcde', 101),
    text: 'One.',
    occurrence: 0,
    words: 1,
    page: null,
    isInGrace: false,
    change: null,
    related: null,
    ...rest,
  };
}

const change = (severity: 'cosmetic' | 'minor' | 'major', was = 'Old.') =>
  ({ was, now: 'One.', severity, changes: ['wording'], words: [] }) as const;

describe('findings about sentences', () => {
  test('are one for each line and rule, whatever the locales', () => {
    const found = sentenceFindings(
      [
        event({ tag: 'fr-FR' }),
        event({ tag: 'de-DE' }),
        event({ tag: 'de-DE', text: 'Two.' }),
        event({ rule: 'missing', tag: 'fr-FR', text: 'Three.' }),
        event({ tag: 'fr-FR', at: 4 }),
      ],
      POLICY,
    );
    expect(found.map(({ rule, place, locales, unit }) => [rule, place?.line, locales.length, unit === null])).toEqual([
      ['stale', 1, 2, true],
      ['missing', 1, 1, false],
      ['stale', 2, 1, false],
    ]);
    expect(found[0]?.message).toContain('these 2 sentences');
    expect(found[0]?.message).toContain('`fr-FR`, `de-DE`');
  });

  test('name eight locales and count the rest', () => {
    const tags = ['ar', 'cs', 'da', 'de', 'es', 'fi', 'fr', 'he', 'it', 'ja', 'ko'];
    const [found] = sentenceFindings(
      tags.map((tag) => event({ tag })),
      POLICY,
    );
    expect(found?.message).toContain('`he` and 3 more');
  });

  test('are as severe as the worst of their sentences, and a cosmetic change is info', () => {
    const severityOf = (...changes: readonly ReturnType<typeof change>[]) =>
      sentenceFindings(
        changes.map((own, index) => event({ tag: index === 0 ? 'fr' : 'de', change: own })),
        POLICY,
      )[0]?.severity;
    expect(severityOf(change('cosmetic'))).toBe('info');
    expect(severityOf(change('minor'))).toBe('warning');
    expect(severityOf(change('cosmetic'), change('major', 'Older.'))).toBe('warning');
  });

  test('have a fingerprint that neither line, place among others nor the set of locales changes', () => {
    const prints = (events: readonly SentenceEvent[]) =>
      judge(sentenceFindings(events, POLICY), POLICY, (parts) => JSON.stringify(parts)).findings.map(
        ({ fingerprint }) => fingerprint,
      );
    const [own] = prints([event({})]);
    expect(prints([event({ at: 4, tag: 'de-DE' }), event({ at: 8, text: 'Two.' })])).toContain(own);
    expect(prints([event({ text: 'One!' })])).not.toContain(own);
    const twice = prints([event({}), event({ at: 4, occurrence: 1 })]);
    expect(new Set(twice).size).toBe(2);
  });
});

describe('judged findings', () => {
  const draftsOf = (...events: readonly SentenceEvent[]) => sentenceFindings(events, POLICY);
  const hash = (parts: readonly string[]) => parts.join('|');

  test('come with errors first, then by what changed and how much there is to translate', () => {
    const drafts = draftsOf(
      event({ at: 0, text: 'a', change: change('minor'), words: 50 }),
      event({ at: 4, text: 'b', change: change('major'), words: 3 }),
      event({ at: 8, text: 'c', change: change('major'), words: 9 }),
      event({ at: 14, text: 'd', rule: 'lost' }),
    );
    const { findings, fails } = judge(drafts, POLICY, hash);
    expect(findings.map(({ place }) => place?.line)).toEqual([4, 3, 2, 1]);
    expect(fails).toBe(true);
  });

  test('of the baseline are left out and counted', () => {
    const drafts = draftsOf(event({ rule: 'lost' }), event({ rule: 'lost', at: 4, text: 'Two.' }));
    const [first] = judge(drafts, POLICY, hash).findings;
    const judged = judge(drafts, { ...POLICY, baseline: new Set([first?.fingerprint ?? '']) }, hash);
    expect(judged.findings.length).toBe(1);
    expect(judged.tolerated).toEqual([{ why: 'baseline', count: 1 }]);
  });

  test.each([
    [1, true],
    [2, false],
  ])('within a budget of %i do not fail', (most, fails) => {
    const drafts = draftsOf(event({ rule: 'lost' }), event({ rule: 'lost', at: 4, text: 'Two.' }));
    expect(judge(drafts, { ...POLICY, budgets: [{ rule: 'lost', locale: null, most }] }, hash).fails).toBe(fails);
  });
});

import { describe, expect, it } from 'vitest';
import { foundPlaces } from '../../../src/dashboard/client/change-rows.ts';
import type { AskedFindings } from '../../../src/dashboard/client/findings-rows.ts';
import { stepsOf } from '../../../src/dashboard/client/next-steps.ts';
import type { ChangeFinding, ChangePlace, DashboardChange } from '../../../src/model/dashboard-change.ts';
import { locale } from '../../../src/model/locale.ts';

const [fr, ja] = [locale('fr-FR'), locale('ja-JP')];
const finding = (given: Partial<ChangeFinding>): ChangeFinding => ({
  rule: 'stale',
  severity: 'warning',
  path: 'a.md',
  line: 1,
  locales: [fr, ja],
  message: 'Expected',
  related: [],
  texts: [
    {
      severity: 'minor',
      changes: [],
      words: [
        [0, 'Two '],
        [1, 'Litres'],
      ],
    },
  ],
  ...given,
});
const PLACES: readonly ChangePlace[] = [
  {
    path: 'a.md',
    hasPage: true,
    unit: null,
    line: 1,
    findings: [finding({}), finding({ rule: 'same-codes', severity: 'error', locales: [fr], texts: [] })],
  },
  {
    path: 'b.md',
    hasPage: true,
    unit: null,
    line: 1,
    findings: [finding({ rule: 'missing', severity: 'info', locales: [ja], texts: [] })],
  },
];
const rules = (asked: Partial<AskedFindings>) =>
  foundPlaces(PLACES, { severity: '', locale: '', rule: '', q: '', ...asked }).map(({ path, findings }) => [
    path,
    ...findings.map(({ rule }) => rule),
  ]);

describe('foundPlaces', () => {
  it.each<[Partial<AskedFindings>, readonly (readonly string[])[]]>([
    [
      {},
      [
        ['a.md', 'stale', 'same-codes'],
        ['b.md', 'missing'],
      ],
    ],
    [{ severity: 'error' }, [['a.md', 'same-codes']]],
    [
      { locale: 'ja-JP' },
      [
        ['a.md', 'stale'],
        ['b.md', 'missing'],
      ],
    ],
    [{ rule: 'missing', locale: 'fr-FR' }, []],
    [{ q: 'two litres' }, [['a.md', 'stale']]],
    [{ q: 'B.MD' }, [['b.md', 'missing']]],
  ])('%j', (asked, found) => {
    expect(rules(asked)).toEqual(found);
  });
});

describe('stepsOf', () => {
  const none = { stale: null, missing: null, isMechanical: false };
  const change = (given: Partial<DashboardChange>): DashboardChange => ({
    base: { ref: 'main', commit: '0' },
    documents: 1,
    fails: false,
    failOn: 'error',
    locales: [],
    tolerated: [],
    rules: [],
    steps: none,
    chunks: 0,
    ...given,
  });
  const told = (given: Partial<DashboardChange>) => stepsOf(change(given)).map(({ why, command }) => [why, command]);
  const rule = (counts: { readonly error?: number; readonly warning?: number }) => [
    { rule: 'x', error: 0, warning: 0, info: 0, ...counts },
  ];
  const stale = { path: 'docs/a b.md', unit: 'a1b2c-101', locale: fr };

  it('is nothing where nothing was found, and a look where nothing can be named', () => {
    expect([told({}), told({ rules: rule({ warning: 1 }) })]).toEqual([[['step.none', null]], [['step.rest', null]]]);
  });

  it('begins with what fails', () => {
    expect([told({ rules: rule({ error: 1 }), fails: true }), told({ rules: rule({ warning: 1 }), fails: true })]).toEqual([
      [['step.errors', null]],
      [['step.fails', null]],
    ]);
  });

  it('names commands that can be pasted into a shell', () => {
    expect(
      told({ rules: rule({ warning: 1 }), steps: { stale, missing: { ...stale, unit: null }, isMechanical: true } }),
    ).toEqual([
      ['step.fix', 'hexapla check --changed-from main --fix'],
      ['step.diff', "hexapla diff 'docs/a b.md'"],
      ['step.ack', "hexapla ack 'docs/a b.md#a1b2c-101' --locale fr-FR"],
      ['step.missing', 'hexapla export --locale fr-FR --only stale,missing -o hand-off'],
    ]);
  });

  it('names no command that holds what cannot be seen, nor lets a name end its word', () => {
    const hidden = { ...stale, path: 'a\u202e.md' };
    const rest = { ...stale, path: "a'; rm -rf ~;'.md", unit: null };
    expect(told({ rules: rule({ warning: 1 }), steps: { ...none, stale: hidden } })).toEqual([['step.rest', null]]);
    expect(told({ rules: rule({ warning: 1 }), steps: { ...none, stale: rest } })[0]?.[1]).toBe(
      "hexapla diff 'a'\\''; rm -rf ~;'\\''.md'",
    );
  });
});

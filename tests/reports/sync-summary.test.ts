import { expect, test } from 'vitest';
import { locale } from '../../src/model/locale.ts';
import type { PlannedWrite } from '../../src/model/plan.ts';
import type { LocaleSync, SyncSummary } from '../../src/model/sync-report.ts';
import { syncSummary } from '../../src/reports/sync-summary.ts';

const write = (path: string, own: Partial<PlannedWrite> = {}): PlannedWrite => ({
  path,
  action: 'update',
  from: null,
  reason: '1 new sentence to translate',
  before: 'a',
  after: 'b',
  text: 'text',
  ...own,
});
const french: LocaleSync = {
  locale: locale('fr-FR'),
  writes: [write('fr/a.md'), write('fr/b.md', { action: 'move', from: 'fr/old.md', reason: '' })],
  added: 1,
  filled: 2,
  kept: 3,
  carried: 4,
  left: { units: 1234, current: 1200, stale: 30, missing: 4, unknown: 0 },
};
const summary: SyncSummary = { commit: '0123456789abcdef', locales: [french], changed: [], failed: [], findings: [] };

test('a summary tells what was done and what is left in each locale, and which files changed', () => {
  expect(syncSummary(summary)).toBe(`<!-- hexapla-sync -->
## Translations: 2 files brought up to its source at <code>0123456789</code>

Sentences that are new in the source stand in its language until they are translated. Nothing that a translator wrote is lost:
what has no place in the source any more is kept in the records, and comes back with its source.

| Locale | Files | To translate | Filled | Kept aside | Carried over | Current | Stale | Missing | Unknown |
| :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
| fr-FR | 2 | 1 | 2 | 3 | 4 | 1,200 | 30 | 4 | 0 |

### Files

- <code>fr/a.md</code> updated: 1 new sentence to translate
- <code>fr/b.md</code> moved here from <code>fr/old.md</code>
`);
});

test('nothing in it is markup, a mention or a command of a CI system, whatever files are called', () => {
  const name = '<img src=x> @team #1 [a](http://x.example)\n::error::x\n| `code`.md';
  const finding = {
    rule: 'sync',
    severity: 'warning',
    path: name,
    place: null,
    unit: null,
    locale: null,
    message: name,
  } as const;
  const text = syncSummary({
    ...summary,
    locales: [{ ...french, writes: [write(name, { action: 'move', from: name, reason: name })] }],
    changed: [name],
    failed: [{ path: name, reason: name }],
    findings: [finding],
  });
  expect(text).not.toMatch(/<img|@team|#1\b|\]\(|^::|http:\/\/|`code`/m);
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(4);
});

test('it ends before a pull request is full, and says how much is left out', () => {
  const writes = Array.from({ length: 5000 }, (_, at) => write(`fr/${at}.md`));
  const text = syncSummary({ ...summary, locales: [{ ...french, writes }] });
  expect(text.length).toBeLessThan(61_000);
  expect(text).toMatch(/- … and \d,\d{3} more lines\n$/);
});

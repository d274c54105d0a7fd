import { expect, test } from 'vitest';
import type { HandBackReport, HandBackUnit } from '../../src/model/hand-back-report.ts';
import { locale } from '../../src/model/locale.ts';
import { importText } from '../../src/reports/import-text.ts';

const unit = (id: number, more: Partial<HandBackUnit> = {}): HandBackUnit => ({
  id: `b898e-${id}`,
  place: { line: id, column: 1 },
  outcome: 'accepted',
  reason: null,
  warnings: [],
  ...more,
});

const report = (more: Partial<HandBackReport>): HandBackReport => ({
  isDryRun: false,
  writes: [],
  changed: [],
  failed: [],
  findings: [],
  refused: [],
  documents: [],
  ...more,
});

const document = (...units: readonly HandBackUnit[]) => ({ file: 'a.xlf', source: 'a.md', locale: locale('fr-FR'), units });

test('refusals come with their place, then what became of all', () => {
  const units = [unit(101), unit(102, { outcome: 'refused', reason: 'Expected X, found none' }), unit(103, { outcome: 'stale' })];
  expect(importText(report({ documents: [document(...units)] }))).toBe(
    [
      'refused  a.xlf:102:1 a.md#b898e-102: Expected X, found none',
      '',
      'fr-FR  a.md: 1 accepted, 1 accepted (stale), 1 refused',
      '',
      '1 sentence accepted.',
      '1 sentence accepted, stale: the source changed since the hand-off.',
      '1 sentence refused.',
      'No file changes.',
      '',
    ].join('\n'),
  );
});

test('a warning that many sentences have is told for some of them', () => {
  const units = Array.from({ length: 1005 }, (_, at) => unit(101 + at, { warnings: ['Same as its source'] }));
  const lines = importText(report({ documents: [document(...units)] })).split('\n');
  expect(lines.filter((line) => line.startsWith('warning'))).toHaveLength(3);
  expect(lines).toContain('         … and 1,002 more (`--format json` lists them)');
});

test('what cannot be printed is made visible', () => {
  const text = importText(report({ refused: [{ file: 'a\u001b.xlf', message: 'a\u001b[31m.xlf:1:1: Expected \u0007' }] }));
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u0007');
});

test('files that were left or could not be written are told', () => {
  const write = { path: 'fr/a.md', action: 'update', from: null, reason: '', before: '1', after: '2', text: '' } as const;
  const text = importText(
    report({
      writes: [write, { ...write, path: 'fr/b.md' }, { ...write, path: 'fr/c.md' }],
      changed: ['fr/a.md'],
      failed: [{ path: 'fr/b.md', reason: 'a full disk' }],
    }),
  );
  expect(text).toContain('left     fr/a.md: edited while this ran; import again\n');
  expect(text).toContain('failed   fr/b.md: Expected to write the file, found a full disk\n');
  expect(text).toContain('1 file written.\n');
});

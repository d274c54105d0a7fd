import { expect, test } from 'vitest';
import type { HandBackReport, HandBackUnit } from '../../src/model/hand-back-report.ts';
import { locale } from '../../src/model/locale.ts';
import { importText } from '../../src/reports/import-text.ts';

const FOLDER = { folder: '.hexapla' };

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
  expect(importText(report({ documents: [document(...units)] }), FOLDER)).toBe(
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

test('warnings that many sentences have are named by their kinds, the first of each, and counted', () => {
  const same = Array.from({ length: 1005 }, (_, at) => unit(101 + at, { warnings: ['Same as its source'] }));
  const bold = ['**…**', '*…*', '~~…~~', '**…**'].map((code, at) => unit(2000 + at, { warnings: [`Does without \`${code}\``] }));
  const others = { ...document(...bold), file: 'b.xlf', source: 'b.md' };
  const lines = importText(report({ documents: [document(...same), others] }), FOLDER).split('\n');
  expect(lines.filter((line) => /^warning| … /.test(line))).toEqual([
    'warning  a.xlf:101:1 a.md#b898e-101: Same as its source',
    'warning  a.xlf:102:1 a.md#b898e-102: Same as its source',
    'warning  a.xlf:103:1 a.md#b898e-103: Same as its source',
    '         … and 1,002 more (`--format json` lists them)',
    'warning  b.xlf:2000:1 b.md#b898e-2000: Does without `**…**`',
    'warning  b.xlf:2001:1 b.md#b898e-2001: Does without `*…*`',
    'warning  b.xlf:2002:1 b.md#b898e-2002: Does without `~~…~~`',
    '         … and 1 more (`--format json` lists them)',
  ]);
  expect(lines.slice(-5)).toEqual([
    '1,009 sentences accepted.',
    '1,005 warnings: Same as its source.',
    '4 warnings: Does without ….',
    'No file changes.',
    '',
  ]);
});

test('what the records keep is named, with its page and its place', () => {
  const units = [unit(101), unit(104, { outcome: 'kept' })];
  const text = importText(report({ documents: [document(...units)] }), FOLDER);
  expect(text).toMatch(/^kept {5}a\.xlf:104:1 a\.md#b898e-104: in the records until there is a place for it\n\n/);
  expect(text).toContain('\n1 sentence kept in the records: no place for it yet.\n');
  const two = report({ documents: [document(...units, unit(105, { outcome: 'kept' }))] });
  expect(importText(two, FOLDER)).toContain('\n2 sentences kept in the records: no place for them yet.\n');
});

test('pages are told by their names and records as a count', () => {
  const write = {
    path: 'fr/a.md',
    action: 'update',
    from: null,
    reason: '1 translation handed back',
    before: '1',
    after: '2',
  } as const;
  const record = { ...write, path: '.hexapla/a.md.ndjson', reason: 'record', text: '' };
  const writes = [
    { ...write, text: '' },
    { ...write, path: 'fr/b.md', action: 'create', reason: 'new page', text: '' } as const,
    record,
  ];
  const lines = ['updated  fr/a.md', '         1 translation handed back', 'created  fr/b.md', '         new page', ''];
  expect(importText(report({ writes }), FOLDER)).toBe([...lines, '2 files written. 1 record in `.hexapla`.', ''].join('\n'));
  expect(importText(report({ writes, isDryRun: true }), FOLDER)).toMatch(
    /^update {3}fr\/a\.md\n.*\ncreate {3}fr\/b\.md\n.*\n\n2 files to write\. 1 record in `\.hexapla`\.\nNothing was written/,
  );
  expect(importText(report({ writes: [record] }), FOLDER)).toBe('No page changes. 1 record in `.hexapla`.\n');
});

test('what cannot be printed is made visible', () => {
  const text = importText(
    report({ refused: [{ file: 'a\u001b.xlf', message: 'a\u001b[31m.xlf:1:1: Expected \u0007' }] }),
    FOLDER,
  );
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
    FOLDER,
  );
  expect(text).toContain('left     fr/a.md: edited while this ran; import again\n');
  expect(text).toContain('failed   fr/b.md: Expected to write the file, found a full disk\n');
  expect(text).toContain('1 file written.\n');
});

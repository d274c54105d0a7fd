import { expect, test } from 'vitest';
import { settledText } from '../../src/commands/settle-texts.ts';

const settling = { records: '.hexapla', isLocalized: (path: string) => path.startsWith('locales/'), kept: 'theirs' } as const;
const met = (ours: string, theirs: string, merged: string | null) => ({ base: '', ours, theirs, merged });
const point = (day: number) => `{"version":1,"date":"2026-11-${day}T02:00:00Z","commit":null,"locales":{}}\n`;

test.each([
  ['a document takes the merge of its lines', 'locales/fr-FR/a.md', met('a\n', 'b\n', 'c\n'), { text: 'c\n' }],
  ['a document stays as it is on the branch where lines meet', 'locales/fr-FR/a.md', met('a\n', 'b\n', null), 'theirs'],
  [
    'a document stays where a merge would hold markers',
    'locales/fr-FR/a.md',
    met('', '', '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'),
    'theirs',
  ],
  ['a document that is no text stays as it is on the branch', 'locales/fr-FR/a.md', null, 'theirs'],
  ['what is neither stays as it is in the source', 'source-docs/a.md', met('a\n', 'b\n', null), 'ours'],
  ['a record holds the lines of both', '.hexapla/fr-FR/a.md.ndjson', met('h\na\n', 'h\nb\n', null), { text: 'h\na\nb\n' }],
  [
    'a history holds the lines of both, by date',
    '.hexapla/history.ndjson',
    met(point(28), point(27), null),
    { text: point(27) + point(28) },
  ],
])('%s', (_, path, texts, expected) => {
  expect(settledText(path, texts, settling)).toEqual(expected);
});

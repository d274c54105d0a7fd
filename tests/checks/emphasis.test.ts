import { testRows } from './check-pair.ts';

testRows('emphasis', [
  [
    'Click **OK** now.',
    'Cliquez sur **OK maintenant.',
    'fr-FR',
    ['error: Expected a partner of `**`, found none: readers see the sign'],
  ],
  ['Click **OK**.', 'Cliquez sur **OK.*', 'fr-FR', ['error: Expected a partner of `*`, found none: readers see the sign']],
  ['Click **OK**.', 'Cliquez sur ** OK **.', 'fr-FR', ['error: Expected a partner of `**`, found none: readers see the sign']],
  // Next to a letter the closing sign of a bracket does not close: CommonMark was made for texts with spaces.
  [
    'Click **"OK"** now.',
    '**「OK」**をクリックします。',
    'ja-JP',
    ['error: Expected a partner of `**`, found none: readers see the sign'],
  ],
  ['Click **OK** and **Go**.', 'Cliquez sur **OK** puis Go.', 'fr-FR', ['warning: Expected 2 bold texts, found 1']],
  ['It *does* so.', '确实如此。', 'zh-CN', ['warning: Expected 1 emphasised text, found none']],
  ['Open the page.', 'Ouvrez la _page_.', 'fr-FR', ['info: Expected no emphasised text, found 1']],
  ['All files', 'Tous les fichiers *.md', 'fr-FR', []],
  ['It _does_ so.', 'Das tut es *wirklich*.', 'de-DE', []],
  ['It **does** so.', 'Das tut es <strong>wirklich</strong>.', 'de-DE', []],
  ['2 * 3 * 4', '2 * 3 * 4', 'de-DE', []],
  ['Use snake_case_names here.', 'Nutzen Sie snake_case_names hier.', 'de-DE', []],
  ['The `**` sign', 'Le signe `**`', 'fr-FR', []],
  ['All \\*.md files', 'Tous les fichiers \\*.md', 'fr-FR', []],
  ['***Both*** here', '***Les deux*** ici', 'fr-FR', []],
  ['**One** and *two*', '*deux* et **un**', 'fr-FR', []],
]);

import { expect, it } from 'vitest';
import { pairOf, problemsOf, testRows } from './check-pair.ts';

testRows('same-codes', [
  ['Feed `2` hens with `corn`.', 'Nourrissez 2 poules avec du `corn`.', 'fr-FR', ['error: Expected inline code `2`, found none']],
  [
    'Run `feed hens`.',
    'Führen Sie `füttern hens` aus.',
    'de-DE',
    ['error: Expected inline code `feed hens`, found `füttern hens`'],
  ],
  [
    'Use `If`, `Else`.',
    'Utilisez `If``Else`.',
    'fr-FR',
    ['error: Expected inline code `If`, found `If``Else`', 'error: Expected inline code `Else`, found none'],
  ],
  [
    'Run `feed` now.',
    '今すぐ `feed を実行します。',
    'ja-JP',
    ['error: Expected a partner of the backtick, found none: the code does not end'],
  ],
  [
    '`a` and [`b`](c.md)',
    '`a et [`b`](c.md)',
    'fr-FR',
    ['error: Expected a partner of the backtick, found none: the code does not end'],
  ],
  [
    'The `hen` and the `hen`.',
    'Les deux `hen`.',
    'fr-FR',
    ['warning: Expected inline code `hen`, found it less often than the source has it'],
  ],
  ['The `hen` is a bird that lays eggs.', 'Das `hen` ist ein Vogel; `hen` legt Eier.', 'de-DE', []],
  ['Open hen.json.', 'Öffnen Sie `hen.json`.', 'de-DE', ['warning: Expected `hen.json` as plain text, found it as code']],
  ['Feed it.', 'Füttern mit `feed`.', 'de-DE', ['warning: Expected no inline code `feed`, found it']],
  [
    'Run `cp <your file> .`',
    'Exécutez `cp <votre fichier> .`',
    'fr-FR',
    ['warning: Expected inline code `cp <your file> .`, found `cp <votre fichier> .`'],
  ],
  ['Run `feed` and `water`.', '`water` と `feed` を実行します。', 'ja-JP', []],
  ['Run ``a ` b``.', 'Lancez ``a ` b``.', 'fr-FR', []],
  ['Run ` feed `.', 'Lancez `feed`.', 'fr-FR', []],
  ['A \\` sign.', 'Un signe \\`.', 'fr-FR', []],
  ['הריצו `feed` עכשיו', 'הריצו `feed` עכשיו', 'he-IL', []],
]);

it('same-codes follows code to a neighbour in the block', () => {
  const block = { source: 'Run `a`. Then rest.', target: 'Danach ruhen. Zuvor `a`.' };
  expect(problemsOf('same-codes', { ...pairOf('Run `a`.', 'Danach ruhen.', 'de-DE'), block })).toEqual([]);
  expect(problemsOf('same-codes', { ...pairOf('Then rest.', 'Zuvor `a`.', 'de-DE'), block })).toEqual([]);
});

it('same-codes says nothing of a pair without a translation', () => {
  expect(problemsOf('same-codes', pairOf('Run `a`.', ' ', 'de-DE'))).toEqual([]);
});

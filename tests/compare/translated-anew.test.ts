import { describe, expect, it } from 'vitest';
import { isTranslatedAnew } from '../../src/compare/translated-anew.ts';

type Row = readonly [was: string, now: string, target: string];

const ANEW: readonly Row[] = [
  ['Wait 10 seconds.', 'Wait 20 seconds.', 'Attendez 20 secondes.'],
  ['Up to 1000 files.', 'Up to 2,000 files.', 'Jusqu’à 2 000 fichiers.'],
  ['Up to 1000 files.', 'Up to 2,000 files.', 'Bis zu 2.000 Dateien.'],
  ['Version 1.5 is new.', 'Version 2.5 is new.', 'バージョン 2.5 は新しいです。'],
  ['Use the old way.', 'Use the v4 way.', 'Utilisez la façon de la version 4.'],
  ['Run `a`.', 'Run `b`.', 'Führen Sie `b` aus.'],
  ['See [this](/en/a).', 'See [this](/en/b).', 'Voir [ceci](/fr/b).'],
  ['See [this](/en-us/a).', 'See [this](/en-us/b).', 'Vea [esto](/es-es/b).'],
  ['It is fast.', 'It is very fast.', 'C’est très rapide.'],
  ['You can.', 'You cannot.', 'Vous ne pouvez pas.'],
  ['Wait 10 seconds and 5 minutes.', 'Wait 10 seconds.', 'Attendez 10 secondes.'],
  ['Wait.', 'Wait 3 hours.', 'انتظر 3 ساعات.'],
  ['Wait.', 'Wait 3 hours.', 'המתן 3 שעות.'],
];

const NOT_ANEW: readonly Row[] = [
  ['Wait 10 seconds.', 'Wait 20 seconds.', 'Attendez 10 secondes !'],
  ['Run `a`.', 'Run `b`.', 'Führen Sie jetzt `a` aus.'],
  ['See [this](/en/a).', 'See [this](/en/b).', 'Voir [cela](/fr/a).'],
  ['Run it.', 'Run `it`.', 'Lancez-le.'],
  ['Use 5.', 'Use 6 and 7.', 'Utilisez 6.'],
  ['等待 10 秒。', '等待 30 秒。', 'Attendez 10 s.'],
];

type Known = readonly [...Row, before: string, isAnew: boolean];

const KNOWN: readonly Known[] = [
  ['See [this](a#old).', 'See [this](a#new).', 'Voir [ceci](a#neuf).', 'Voir [ceci](a#vieux).', true],
  ['See [this](a#old).', 'See [this](a#new).', 'Voir bien [ceci](a#vieux).', 'Voir [ceci](a#vieux).', false],
  ['On https://old.example.', 'On https://new.example.', 'Sur https://fr.new.example.', 'Sur https://old.example.', true],
  ['On [it](https://x/w/A).', 'On [it](https://x/w/B).', 'Sur [lui](https://fr.x/w/Bé).', 'Sur [lui](https://x/w/A).', true],
  ['See [this](/v5/api#a).', 'See [this](/api/a).', 'Voir [ceci](/api#a).', 'Voir [ceci](/v5/api#a).', false],
  ['See [this](a#old).', 'See [this](a#new).', 'Voir [ceci](a#old).', 'Voir [ceci] (a#old).', false],
  ['Run `a`.', "Run `'b'`.", 'Lancez `b`.', 'Lancez `a`.', true],
  ['Run `a`.', 'Run `b` and `c`.', 'Lancez `d`.', 'Lancez `a`.', false],
  ['Run `a`.', 'See [this](b).', 'Lancez `d`.', 'Lancez `a`.', false],
  ['Wait 10 seconds.', 'Wait 20 seconds.', 'Attendez 30 secondes.', 'Attendez 10 secondes.', false],
  ['See [this](a).', 'See [this](b) and [that](c).', 'Voir [ceci](b).', 'Voir [ceci](a).', false],
];

describe('a sentence that was edited', () => {
  it.each(KNOWN)('%s → %s: %s, before %s: %s', (was, now, target, before, isAnew) => {
    expect(isTranslatedAnew({ was, now, target, before })).toBe(isAnew);
  });

  it.each(ANEW)('%s → %s may be made from the new source: %s', (was, now, target) => {
    expect(isTranslatedAnew({ was, now, target, before: null })).toBe(true);
  });

  it.each(NOT_ANEW)('%s → %s lacks what is new: %s', (was, now, target) => {
    expect(isTranslatedAnew({ was, now, target, before: null })).toBe(false);
  });
});

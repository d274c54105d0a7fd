import { unitId } from '../../src/model/ids.ts';
import { locale } from '../../src/model/locale.ts';
import type { StaleDiff } from '../../src/model/stale-diff.ts';
import { FR, pairIdOf } from './fixture.ts';

/** A stale unit with one word changed and two added. */
export const HOIST: StaleDiff = {
  source: 'source-docs/sailing.md',
  locale: FR,
  target: 'locales/fr-FR/sailing.md',
  unit: unitId('b898e', 103),
  pair: pairIdOf('d53db-103'),
  was: 'Hoist the jib before you leave the harbour, and keep one hand for the boat, whatever the sea.',
  now: 'Hoist the mainsail before you leave the harbour, and keep one hand for the boat, whatever the sea does.',
  translation: 'Hissez le foc avant de quitter le port et gardez une main pour le bateau, quelle que soit la mer.',
  severity: 'minor',
  changes: ['wording'],
  words: [
    { type: 'same', text: 'Hoist the ' },
    { type: 'removed', text: 'jib ' },
    { type: 'added', text: 'mainsail ' },
    { type: 'same', text: 'before you leave the harbour, and keep one hand for the boat, whatever the sea' },
    { type: 'added', text: ' does' },
    { type: 'same', text: '.' },
  ],
  line: 41,
  targetLine: 88,
};

/** A stale unit that differs in one character and has no pair id. */
export const FOG: StaleDiff = {
  ...HOIST,
  unit: unitId('b898e', 104),
  pair: null,
  was: "Don't sail in fog.",
  now: 'Don’t sail in fog.',
  translation: null,
  severity: 'cosmetic',
  changes: ['punctuation'],
  words: [
    { type: 'same', text: 'Don' },
    { type: 'removed', text: "'" },
    { type: 'added', text: '’' },
    { type: 'same', text: 't sail in fog.' },
  ],
  line: 42,
  targetLine: null,
};

export const JAPANESE: StaleDiff = {
  ...HOIST,
  locale: locale('ja-JP'),
  target: 'locales/ja-JP/sailing.md',
  translation: '港を出る前にジブを上げ、海がどのような状態であっても、片手は船のために空けておきなさい。',
};

export const ARABIC: StaleDiff = {
  ...HOIST,
  locale: locale('ar-SA'),
  target: 'locales/ar-SA/sailing.md',
  translation: 'ارفع الشراع قبل أن تغادر الميناء.',
};

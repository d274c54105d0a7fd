import { testRows } from './check-pair.ts';

testRows('bidi-controls', [
  [
    'Feed hens.',
    'Nourrissez \u202eles poules.',
    'fr-FR',
    ['error: Expected a sign that ends or opens what `U+202E` does, found none'],
  ],
  [
    'Feed hens.',
    'Nourrissez \u202bles poules.',
    'fr-FR',
    ['error: Expected a sign that ends or opens what `U+202B` does, found none'],
  ],
  [
    'Feed hens.',
    'Nourrissez les\u202c poules.',
    'fr-FR',
    ['error: Expected a sign that ends or opens what `U+202C` does, found none'],
  ],
  [
    'Feed hens.',
    'Nourrissez \u202eles\u202c poules.',
    'fr-FR',
    ['warning: Expected no override of the direction, found `U+202E`'],
  ],
  [
    'Feed hens.',
    '\u2067אכילו תרנגולות.',
    'he-IL',
    ['warning: Expected a sign that ends or opens what `U+2067` does, found none'],
  ],
  ['Feed hens.', '\u202bأطعم الدجاج\u202c.', 'ar-SA', []],
  ['Feed hens.', 'أطعم \u2066NuGet\u2069 الدجاج.\u200f', 'ar-SA', []],
  ['A \u202e here', 'Un \u202e ici', 'fr-FR', []],
]);

testRows('hidden-characters', [
  ['Feed hens.', 'Nourrissez les pou\u200bles.', 'fr-FR', ['warning: Expected no `U+200B` in `poules`, found one']],
  ['Feed hens.', 'Nourrissez les pou\ufeffles.', 'fr-FR', ['warning: Expected no `U+FEFF` in `poules`, found one']],
  ['Feed hens.', 'Füttern Sie Hüh\u00adner.', 'de-DE', []],
  ['Feed hens.', 'مرغ\u200cها را غذا بدهید.', 'fa-IR', []],
  ['Feed hens.', 'ให้\u200bอาหาร\u200bไก่', 'th-TH', []],
  ['Feed 👩\u200d🌾 hens.', 'Nourrissez 👩\u200d🌾 les poules.', 'fr-FR', []],
  ['Feed **hens**.', 'Nourrissez les **pou**les.', 'fr-FR', []],
]);

testRows('look-alikes', [
  [
    'Open NuGet.',
    'Ouvrez NuGеt.',
    'fr-FR',
    ['warning: Expected `NuGet` in letters of one script, found `NuGеt` with `е` U+0435'],
  ],
  [
    'Feed hens.',
    'Кoрмите кур.',
    'ru-RU',
    ['warning: Expected `Кормите` in letters of one script, found `Кoрмите` with `К` U+041A, `р` U+0440, `м` U+043C, `и` U+0438'],
  ],
  ['Use the API.', 'Используйте APIу.', 'ru-RU', []],
  ['The web server', 'web-сервер', 'ru-RU', []],
  ['A 5 µm hen', 'Une poule de 5 µm', 'fr-FR', []],
  ['Feed α hens.', 'Nourrissez α poules.', 'fr-FR', []],
]);

testRows('target-mojibake', [
  ['Narrow.', 'Ã©troit.', 'fr-FR', ['warning: Expected `é`, found `Ã©`: UTF-8 that was read as Windows-1252']],
  [
    'Narrow.',
    '\ufffdtroit.',
    'fr-FR',
    ['warning: Expected decoded text, found U+FFFD (replacement character); restore the lost characters'],
  ],
  ['The barnâ€™s door.', 'La porte (barnâ€™s door).', 'fr-FR', []],
  ['Narrow `Ã©`.', 'Étroit `Ã©`.', 'fr-FR', []],
  ['Narrow.', 'Étroit, “naïf”.', 'fr-FR', []],
]);

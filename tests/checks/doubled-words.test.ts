import { testRows } from './check-pair.ts';

testRows('doubled-words', [
  ['Feed the hens.', 'Nourrissez les les poules.', 'fr-FR', ['warning: Expected `les` once, found it twice in a row']],
  ['Feed the hens.', 'Füttern Sie **alle** alle Hühner.', 'de-DE', ['warning: Expected `alle` once, found it twice in a row']],
  ['Feed the hens.', 'Кормите кур кур.', 'ru-RU', ['warning: Expected `кур` once, found it twice in a row']],
  ['Feed the hens.', '鶏にをを与える', 'ja-JP', []],
  ['Feed the hens.', '餌をを与える', 'ja-JP', ['warning: Expected `を` once, found it twice in a row']],
  [
    'Feed the hens.',
    'Nourrir les poules. Nourrir les poules.',
    'fr-FR',
    ['warning: Expected `Nourrir les poules.` once, found it twice in a row'],
  ],
  ['We rest.', 'Nous nous reposons.', 'fr-FR', []],
  ['You rest.', 'Si vous vous reposez', 'fr-FR', []],
  ['Those who', 'Hühner, die die Eier legen', 'de-DE', []],
  ['The `hen` here', 'Le `hen` le voici', 'fr-FR', []],
  ['Hen, hen!', 'Poule, poule !', 'fr-FR', []],
  ['Duran Duran plays.', 'Duran Duran joue.', 'fr-FR', []],
  ['Slowly.', 'yavaş yavaş', 'tr-TR', []],
  ['Always.', 'luôn luôn', 'vi-VN', []],
  ['Indeed.', '的的确确', 'zh-CN', []],
]);

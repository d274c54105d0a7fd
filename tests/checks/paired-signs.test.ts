import { testRows } from './check-pair.ts';

testRows('paired-signs', [
  ['Feed (now).', 'Nourrissez (maintenant.', 'fr-FR', ['warning: Expected a partner of `(`, found none']],
  ['Feed (now).', '喂食（现在）。', 'zh-CN', []],
  ['Feed (now).', '喂食（现在)。', 'zh-CN', []],
  ['Say "feed".', 'Dites « nourrir.', 'fr-FR', ['warning: Expected a partner of `«`, found none']],
  ['Say "feed".', 'Dites « nourrir ».', 'fr-FR', []],
  ['Say "feed".', 'Sagen Sie „füttern“.', 'de-DE', []],
  ['Say "feed".', 'Sagen Sie „füttern.', 'de-DE', ['warning: Expected a partner of `„`, found none']],
  ['Say "feed".', 'Säg ”mata”.', 'sv-SE', []],
  ['Say "feed".', 'Sano »ruoki».', 'fi-FI', []],
  ['Say "feed".', '「餌」と言う', 'ja-JP', []],
  ['Say "feed".', '「餌と言う', 'ja-JP', ['warning: Expected a partner of `「`, found none']],
  ['A 3.5" pen', 'Un stylo de 3,5"', 'fr-FR', []],
  ['(1) Feed', '1) Füttern', 'de-DE', []],
  ['Feed (it [now)', 'Füttern (es [jetzt)', 'de-DE', []],
  ['Range `[1, 2)`', 'Plage `[1, 2)`', 'fr-FR', []],
  ['See [a](b.md)', 'Voir [a](b.md)', 'fr-FR', []],
  ['Done :)', 'Fertig :)', 'de-DE', []],
]);

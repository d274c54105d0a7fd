import { testRows } from './check-pair.ts';

testRows('end-punctuation', [
  ['Feed the hens.', 'Nourrissez les poules', 'fr-FR', ['warning: Expected `.` at the end, found none']],
  ['What now?', 'Et maintenant', 'fr-FR', ['warning: Expected `?` at the end, found none']],
  ['What now?', 'So geht es weiter.', 'de-DE', ['warning: Expected `?` at the end, found `.`']],
  ['Feed them as follows:', 'Nourrissez-les ainsi', 'fr-FR', ['warning: Expected `:` at the end, found none']],
  ['Feed the hens', 'Nourrissez les poules.', 'fr-FR', ['info: Expected none at the end, found `.`']],
  ['Feed them as follows:', 'Nourrissez-les ainsi :', 'fr-FR', []],
  ['Feed the hens.', '给母鸡喂食。', 'zh-CN', []],
  ['What now?', '次は何ですか？', 'ja-JP', []],
  ['What now?', 'ماذا الآن؟', 'ar-SA', []],
  ['What now?', 'Και τώρα;', 'el-GR', []],
  ['Feed the hens.', 'मुर्गियों को खिलाएँ।', 'hi-IN', []],
  ['Feed the hens.', 'ให้อาหารไก่', 'th-TH', []],
  ['Feed the hens.', 'האכילו את התרנגולות.\u200f', 'he-IL', []],
  ['As follows:', '다음과 같습니다.', 'ko-KR', []],
  ['Enjoy!', 'Viel Spaß.', 'de-DE', []],
  ['He said "feed."', 'Il a dit « nourrissez ».', 'fr-FR', []],
  ['Feed (the hens).', 'Nourrissez (les poules.)', 'fr-FR', []],
  ['**Feed.**', '**Nourrissez**.', 'fr-FR', []],
  ['Use `feed.`', 'Utilisez `feed.`', 'fr-FR', []],
  ['Wait…', 'Attendez...', 'fr-FR', []],
]);

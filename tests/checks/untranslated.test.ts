import { expect, it } from 'vitest';
import { pairOf, problemsOf, testRows } from './check-pair.ts';

const FOUND = 'the text of the source';

testRows('untranslated', [
  [
    'Feed the hens in the barn.',
    'Feed the hens in the barn.',
    'fr-FR',
    [`warning: Expected a translation to fr, found ${FOUND}`],
  ],
  [
    'Feed **the hens** in the barn.',
    'Feed the hens in the barn.',
    'ja-JP',
    [`warning: Expected a translation to ja, found ${FOUND}`],
  ],
  ['Feed the hens in the barn.', 'Nourrissez les poules dans la grange.', 'fr-FR', []],
  ['Feed the colourful hens.', 'Feed the colourful hens.', 'en-GB', []],
  ['Visual Studio Code for Mac', 'Visual Studio Code for Mac', 'fr-FR', []],
  ['Hens', 'Hens', 'de-DE', []],
  ['`feed hens in the barn now`', '`feed hens in the barn now`', 'fr-FR', []],
  ['https://hens.example/feed/the/hens/in/the/barn', 'https://hens.example/feed/the/hens/in/the/barn', 'fr-FR', []],
  ['feed_hens.ps1 barn\\hens\\all.txt --in=all a/b/c', 'feed_hens.ps1 barn\\hens\\all.txt --in=all a/b/c', 'fr-FR', []],
  ['42', '42', 'fr-FR', []],
]);

testRows('target-language', [
  [
    'Feed all hens every day.',
    'Füttern Sie alle Hühner und die Hähne, wenn sie nicht schlafen.',
    'fr-FR',
    ['warning: Expected text in `fr-FR`, found text that reads as `de`'],
  ],
  [
    'Feed the hens of the barn.',
    'Feed all the hens that are in your barn.',
    'fr-FR',
    ['warning: Expected text in `fr-FR`, found text that reads as `en`'],
  ],
  [
    'Feed the hens of the barn.',
    'Feed all the hens that are in your barn.',
    'ko-KR',
    ['warning: Expected text in `ko-KR`, found no letter of its script'],
  ],
  ['Feed the hens.', 'Nourrissez les куры.', 'fr-FR', ['warning: Expected text in `fr-FR`, found `куры` in Cyrillic letters']],
  [
    'Show the data on the network page.',
    '顯示網頁的數據與設備。',
    'zh-CN',
    ['warning: Expected text in `zh-CN`, found traditional characters'],
  ],
  [
    'Show the data on the network page.',
    '显示网页的数据与设备。',
    'zh-TW',
    ['warning: Expected text in `zh-TW`, found simplified characters'],
  ],
  ['Show the data on the network page.', '显示网页的数据与设备。', 'zh-CN', []],
  ['Nourish the `hens` in Visual Studio.', 'Visual Studio で `hens` を育てます。', 'ja-JP', []],
  ['The word кот is Russian.', 'Le mot кот est russe.', 'fr-FR', []],
  ['Windows PowerShell 7', 'Windows PowerShell 7', 'ja-JP', []],
  ['Install Visual Studio.', 'Installieren Sie Visual Studio.', 'de-DE', []],
  ['Feed it.', 'Hranite kokoši i ne zaboravite na vodu za njih', 'hr-HR', []],
  ['Feed it.', 'האכילו את התרנגולות', 'he-IL', []],
  ['Feed it.', 'Храните кокошке у кокошињцу', 'sr-Cyrl-RS', []],
]);

it('untranslated leaves out terms that stay', () => {
  const pair = pairOf('Hens of the World Today', 'Hens of the World Today', 'fr-FR');
  const long = pairOf('See Hens of the old World today', 'See Hens of the old World today', 'fr-FR');
  expect(problemsOf('untranslated', pair)).toEqual([]);
  expect(problemsOf('untranslated', long)).toHaveLength(1);
  expect(problemsOf('untranslated', long, { untranslated: ['Hens of the old World'], terms: [] })).toEqual([]);
});

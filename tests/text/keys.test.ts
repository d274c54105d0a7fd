import { describe, expect, it } from 'vitest';
import { cosmeticKey, foldedText, joinedKey, sameTextKey } from '../../src/text/keys.ts';
import { PROSE_REWRITES, WHOLE_REWRITES } from '../../src/text/rewrites.ts';

type Pair = readonly [one: string, other: string];

const REWRITES = [...WHOLE_REWRITES, ...PROSE_REWRITES];

describe('every rewrite', () => {
  it.each(REWRITES)('has an example whose spellings are one text: $name', ({ example: [one, other] }) => {
    expect(sameTextKey(one)).toBe(sameTextKey(other));
  });

  it.each(REWRITES)(
    'changes its example, and leaves a real change beside it to be seen: $name',
    ({ example: [one, other], apply }) => {
      expect([apply(one) !== one, apply(other) !== other]).toContain(true);
      expect(sameTextKey(`${one} hens`)).not.toBe(sameTextKey(`${other} cows`));
      expect(cosmeticKey(`${one} hens`)).not.toBe(cosmeticKey(`${other} cows`));
    },
  );

  it('has a name of its own', () => {
    expect(new Set(REWRITES.map(({ name }) => name)).size).toBe(REWRITES.length);
  });
});

const SAME: readonly Pair[] = [
  ['Feed\n  all\thens', 'Feed all hens'],
  ['Feed\u00a0all\u3000hens ', 'Feed all hens'],
  ['**Hay** , then ( *oats* ) .', '**Hay**, then (*oats*).'],
  ['Run `feed` .', 'Run `feed`.'],
  ['( `feed` )', '(`feed`)'],
  ['Hay (3)', 'Hay(3)'],
  ['A &amp; B &copy; &#8217;', 'A & B © ’'],
  ['a \\[b\\] \\_c\\_ \\\\', 'a [b] _c_ \\'],
  ['[Hay](a.md)', 'Hay'],
  ['[Hay](a.md)', '[Hay](b.md "title")'],
  ['[Hay [now]](a_(1).md)', 'Hay [now]'],
  ['[Hay][a]', 'Hay'],
  ['[Hay][]', 'Hay'],
  ['See ![a](b.png) now', 'See ![c d](b.png) now'],
  ['See ![a [b] `]`](c.png)', 'See ![](c.png)'],
  ['See ![a][b]', 'See ![c][b]'],
  ['See <img src="a" alt="b"> now', 'See <img src="a" alt=\'c\'> now'],
  ['See :::image source="a" alt-text="b"::: now', 'See :::image source="a" alt-text="c"::: now'],
  ['e\u0301\u0323', 'ẹ́'],
  ['文書を\n開く', '文書を開く'],
  ['打开 文件。 然后', '打开文件。然后'],
  ['`a\n b`', '`a b`'],
];

const OTHER: readonly Pair[] = [
  ['Feed all hens', 'Feed all cows'],
  ['Feed all hens', 'feed all hens'],
  ['Feed all hens.', 'Feed all hens'],
  ['log in', 'login'],
  ['re enter', 're-enter'],
  ['“Hay”', '"Hay"'],
  ['Hay – oats', 'Hay - oats'],
  ['**Hay** now', 'Hay now'],
  ['Run `feed` now', 'Run feed now'],
  ['Run `a  b`', 'Run `ab`'],
  ['Run `&amp;`', 'Run `&`'],
  ['Run `C:\\*`', 'Run `C:*`'],
  ['Run `( a )`', 'Run `(a)`'],
  ['[Hay](a.md).', '[Hay](b.md).'],
  ['[Hay](a.md) oats', 'Hay oats'],
  ['[Hay](a.md)', 'Oats'],
  ['See ![a](b.png)', 'See ![a](c.png)'],
  ['See ![a](b.png)', 'See [a](b.png)'],
  ['See `![a](b)`', 'See `![c](b)`'],
  ['See <img src="a" alt="b">', 'See <img src="c" alt="b">'],
  ['a\u200fb', 'ab'],
  ['A B', 'AB'],
  ['파일 열기', '파일열기'],
  ['เปิด ไฟล์', 'เปิดไฟล์'],
  ['2 \\* 3', '2 + 3'],
  ['&lt;', '&gt;'],
];

describe('texts', () => {
  it.each(SAME)('%j and %j are the same', (one, other) => {
    expect(sameTextKey(one)).toBe(sameTextKey(other));
    expect(cosmeticKey(one)).toBe(cosmeticKey(other));
  });

  it.each(OTHER)('%j and %j are not', (one, other) => {
    expect(sameTextKey(one)).not.toBe(sameTextKey(other));
  });
});

const COSMETIC: readonly Pair[] = [
  ['Feed all hens', 'feed ALL hens.'],
  ['“Hay” – it’s', '"Hay" - it\'s'],
  ['Hay, oats; water:', 'Hay oats water'],
  ['the barnâ€™s door', 'the barn’s door'],
  ['CafÃ© now', 'Café now'],
  ['__Hay__ _now_ ', '**Hay** *now*'],
  ['well-known', 'well known'],
  ['a\u200fb \u202bc\u202c', 'ab c'],
  ['co\u00adoperate', 'cooperate'],
  ['⚠️ Hay', '⚠ Hay'],
  ['文書、本。', '文書，本'],
  ['「文書」を', '『文書』を'],
  ['اعلف الدجاج، الآن', 'اعلف الدجاج الآن'],
  ['„Heu“', '»Heu«'],
];

const SEEN: readonly Pair[] = [
  ['Feed all hens', 'Feed all cows'],
  ['Feed 3 hens', 'Feed 4 hens'],
  ['It is -5 now', 'It is 5 now'],
  ['Run `Feed`', 'Run `feed`'],
  ['Run `feed`', 'Run feed'],
  ['**Hay** now', 'Hay now'],
  ['[Hay](A.md) now', '[Hay](a.md) now'],
  ['[Hay](a.md) now', 'Hay now'],
  ['Hay <b>now</b>', 'Hay now'],
  ['10%', '10'],
  ['a + b', 'a - b'],
  ['C#', 'C'],
  ['Hay 🐔', 'Hay'],
  ['文書を開く', '文書を閉じる'],
  ['文書3', '文書4'],
];

describe('cosmetically', () => {
  it.each(COSMETIC)('%j and %j are equal, though not the same', (one, other) => {
    expect(sameTextKey(one)).not.toBe(sameTextKey(other));
    expect(cosmeticKey(one)).toBe(cosmeticKey(other));
  });

  it.each(SEEN)('%j and %j are not', (one, other) => {
    expect(cosmeticKey(one)).not.toBe(cosmeticKey(other));
  });

  it('folds what is no part of the meaning', () => {
    expect(foldedText({ type: 'word', text: 'It’s' })).toBe("it's");
    expect(foldedText({ type: 'code', text: 'It’s' })).toBe('It’s');
    expect(foldedText({ type: 'link', text: 'A.md' })).toBe('A.md');
    expect(foldedText({ type: 'markup', text: '__' })).toBe('**');
    expect(foldedText({ type: 'markup', text: '<a_B>' })).toBe('<a_B>');
  });
});

describe('the key of two texts joined', () => {
  const JOINED: readonly Pair[] = [
    ['Feed all.', 'Then rest.'],
    ['Feed', 'all'],
    ['Feed `all`', 'now'],
    ['Feed', '(all)'],
    ['**Feed**', 'all'],
    ['打开文件', '然后'],
    ['打开文件。', '然后'],
    ['打开', 'files'],
    ['파일', '열기'],
    ['𠮷', '野'],
    ['', 'Feed'],
  ];
  it.each(JOINED)('%j and %j is that of the whole', (first, second) => {
    const key = joinedKey(sameTextKey(first), sameTextKey(second));
    expect(first === '' ? key.trim() : key).toBe(sameTextKey(`${first} ${second}`));
    expect(key.startsWith(sameTextKey(first))).toBe(true);
  });
});

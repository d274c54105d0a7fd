import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitId } from '../../src/model/ids.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { countWords, markdownWords, unitWords } from '../../src/text/words.ts';

const EN = locale('en-US');

describe('countWords', () => {
  it.each([
    ['ja-JP', '港を出る船が', 5],
    ['zh-CN', '水泵启动。', 2],
    ['th-TH', 'ปั๊มเริ่มทำงาน', 3],
  ])('counts a long run as its pieces, however long it is: %s', (tag, piece, least) => {
    const words = countWords(piece.repeat(2000), locale(tag));
    expect(words / 2000).toBeCloseTo(countWords(piece.repeat(50), locale(tag)) / 50, 1);
    expect(words).toBeGreaterThanOrEqual(1000 * least);
  });

  it.each([
    ['', 0],
    [' \t\r\n ', 0],
    ['word', 1],
    ['  two   words  ', 2],
    ['no-break\u00a0space\u202fparts', 3],
    ['ideographic\u3000space', 2],
    ['a dash — stands alone', 5],
    ['don’t', 1],
    ['Größe über alles', 3],
    ['Привет, мир', 2],
    ['नमस्ते दुनिया', 2],
    ['안녕하세요 세계', 2],
    ['شكرا جزيلا', 2],
    ['a 🚀 launch', 3],
  ])('counts runs between white space: %j is %i', (text, words) => {
    expect(countWords(text, EN)).toBe(words);
  });

  it.each([
    ['ja-JP', '港を出る', 3],
    ['ja-JP', '港。', 1],
    ['ja-JP', 'データベース', 1],
    ['ja-JP', '「港」', 1],
    ['ja-JP', 'Markdownの文書', 3],
    ['ja-JP', 'Markdown の 文書', 3],
    ['zh-CN', '你好世界', 2],
    ['th-TH', 'สวัสดีชาวโลก', 3],
    ['km-KH', 'សួស្តីពិភពលោក', 2],
    ['en-US', 'The 港 is full', 4],
    ['ja-JP', '港 - 船', 3],
  ])('segments scripts without spaces: %s %s is %i', (tag, text, words) => {
    expect(countWords(text, locale(tag))).toBe(words);
  });

  it('agrees with a split at white space where the script has spaces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ9.,-_é—’ж\u00a0 \t\n\r\u2009\u2028\ufeff') });
    fc.assert(
      fc.property(text, (sample) => {
        expect(countWords(sample, EN)).toBe(sample.split(/\s+/u).filter(Boolean).length);
      }),
    );
  });

  it('counts a text of any kind as the sum of its parts between white space', () => {
    const parts = fc.array(fc.string({ unit: 'grapheme' }).map((part) => part.replace(/\s/gu, '')));
    fc.assert(
      fc.property(parts, (all) => {
        const sum = all.reduce((total, part) => total + countWords(part, EN), 0);
        expect(countWords(all.join(' '), EN)).toBe(sum);
      }),
    );
  });
});

describe('inline code', () => {
  const unit = (source: string, text: string): Unit => {
    return {
      id: unitId('b898e', 101),
      kind: 'paragraph',
      key: null,
      range: { start: 0, end: 1 },
      line: 1,
      block: 0,
      source,
      text,
    };
  };

  it.each([
    ['Run `git commit -m` now', 'Run git commit -m now', 3],
    ['``a ` b`` and `c d`', 'a ` b and c d', 3],
    ['`a b`s', 'a bs', 1],
    ['no `close here', 'no `close here', 3],
    ['an escaped \\`a b` pair', 'an escaped `a b` pair', 5],
    ['` ` is a space', ' is a space', 3],
    ['two backslashes \\\\`a b`', 'two backslashes \\a b', 3],
  ])('is one word: %s', (source, text, words) => {
    expect(unitWords(unit(source, text), EN)).toBe(words);
  });

  it('is one word in a recorded source too', () => {
    expect(markdownWords('Run **`git commit -m`** now', EN)).toBe(3);
  });

  it('is found in one pass, whatever the backticks', () => {
    const hostile = Array.from({ length: 600 }, (_, i) => '`'.repeat(i + 1)).join(' ');
    expect(markdownWords(hostile, EN)).toBe(600);
    expect(markdownWords('\\'.repeat(200_000), EN)).toBe(1);
  });
});

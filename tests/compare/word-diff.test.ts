import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/compare/word-diff.ts';

/** Word changes in short: `[-removed-]`, `{+added+}`. */
function shortDiff(was: string, now: string): string {
  return wordDiff(was, now)
    .map(({ type, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[type])
    .join('');
}

describe('word changes', () => {
  const rows: readonly (readonly [was: string, now: string, diff: string])[] = [
    ['', '', ''],
    ['Goats eat.', 'Goats eat.', 'Goats eat.'],
    ['', 'Goats', '{+Goats+}'],
    ['Goats', '', '[-Goats-]'],
    ['The old barn leaks.', 'The red barn leaks.', 'The [-old-]{+red+} barn leaks.'],
    ['The old barn leaks.', 'The barn leaks.', 'The [-old -]barn leaks.'],
    ['The barn leaks.', 'The barn leaks badly.', 'The barn leaks{+ badly+}.'],
    ['The barn leaks.', 'The barn leaks!', 'The barn leaks[-.-]{+!+}'],
    ['Run `feed`.', 'Run `water`.', 'Run `[-feed-]{+water+}`.'],
    ["Goats don't bite.", 'Goats don’t bite.', "Goats [-don't-]{+don’t+} bite."],
    // Two changed words are one change: the space between them tells nothing.
    ['The old barn leaks.', 'The red shed leaks.', 'The [-old barn-]{+red shed+} leaks.'],
    ['One\ntwo', 'One two', 'One[-\n-]{+ +}two'],
    ['Откройте старые ворота.', 'Откройте новые ворота.', 'Откройте [-старые-]{+новые+} ворота.'],
    ['افتح الباب الكبير.', 'افتح الباب الصغير.', 'افتح الباب [-الكبير-]{+الصغير+}.'],
    ['ファイルを保存します。', 'ファイルを削除します。', 'ファイルを[-保存-]{+削除+}します。'],
    ['请保存文件。', '请删除文件。', '请[-保存-]{+删除+}文件。'],
    ['👩‍🌾 eats', '👨‍🌾 eats', '[-👩‍🌾-]{+👨‍🌾+} eats'],
  ];
  it.each(rows)('%j → %j', (was, now, diff) => {
    expect(shortDiff(was, now)).toBe(diff);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('goat', 'ram', ' ', '  ', '\n', '.', '保存', 'する', '`', '’'), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it('joined are the old and the new text', () => {
    const property = fc.property(text, text, (was, now) => {
      const changes = wordDiff(was, now);
      const joined = (other: string) => changes.flatMap(({ type, text: part }) => (type === other ? [] : [part])).join('');
      expect(joined('added')).toBe(was);
      expect(joined('removed')).toBe(now);
      expect(changes.every(({ text: part }) => part !== '')).toBe(true);
    });
    fc.assert(property);
  });

  it('never follow a change of their own kind', () => {
    const property = fc.property(text, text, (was, now) => {
      const types = wordDiff(was, now).map(({ type }) => type);
      expect(types.some((type, at) => type === types[at + 1])).toBe(false);
    });
    fc.assert(property);
  });

  it('of a text that changed beyond reason are all of it', () => {
    const words = (prefix: string) => Array.from({ length: 6000 }, (_, index) => `${prefix}${index}`).join(' ');
    expect(wordDiff(words('a'), words('b'))).toEqual([
      { type: 'removed', text: words('a') },
      { type: 'added', text: words('b') },
    ]);
  });
});

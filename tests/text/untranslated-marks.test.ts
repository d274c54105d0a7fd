import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untranslatedIn, untranslatedMark, withoutMarks, withoutUntranslated } from '../../src/text/untranslated-marks.ts';

const around = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r\n', '<!--', '-->', '#', '本', '|') });
const sentence = fc.string({ unit: fc.constantFrom('word', ' ', '`code`', '本', '.', '[x](y)'), minLength: 1 });

describe('source text that waits for a translation', () => {
  test.each([
    ['markdown', 'A.<!-- hexapla: not translated 2 '],
    ['mdx', 'A.{/* hexapla: not translated 2 '],
    ['yaml', 'A.\n# hexapla: not translated 2 '],
  ] as const)('carries a mark that %s does not show', (style, start) => {
    expect(`A.${untranslatedMark('A.', style)}`.startsWith(start)).toBe(true);
  });

  test('is found by its mark, and blank for readers of translations, every offset and line as before', () => {
    fc.assert(
      fc.property(around, sentence, around, fc.constantFrom('markdown', 'mdx'), (before, own, behind, style) => {
        const mark = untranslatedMark(own, style);
        const text = `${before}${own}${mark}${behind}`;
        const range = { start: before.length, end: before.length + own.length };
        expect(untranslatedIn(text).standing).toEqual([
          { text: range, mark: { start: range.end, end: range.end + mark.length } },
        ]);
        const blank = withoutUntranslated(text);
        expect(blank).toHaveLength(text.length);
        expect(blank.slice(0, before.length) + blank.slice(range.end + mark.length)).toBe(before + behind);
        expect(blank.slice(before.length, range.end + mark.length).trim()).toBe('');
      }),
    );
  });

  test('is a translation as soon as a letter of it is another one', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (own, at) => {
        const place = at % own.length;
        const text = `${own.slice(0, place)}x${own.slice(place + 1)}${untranslatedMark(own, 'markdown')}`;
        fc.pre(!text.startsWith(own));
        expect(untranslatedIn(text)).toMatchObject({ standing: [], outdated: [{ end: text.length }] });
        expect(withoutUntranslated(text).slice(0, own.length)).toBe(text.slice(0, own.length));
      }),
    );
  });

  test('makes no code of the paragraph that it begins', () => {
    const text = `New.${untranslatedMark('New.', 'markdown')} Ancien.`;
    expect(/^ {4}/.test(withoutUntranslated(text))).toBe(false);
  });

  test.each([
    ['a fence', (own: string) => `Ancien.\n\n\`\`\`markdown\n${own} Le four.\n\`\`\`\n`],
    ['a fence of an item', (own: string) => `- Ancien.\n\n  ~~~\n  ${own}\n  ~~~\n`],
    ['a code span', (own: string) => `Ancien : \`${own}\`, par exemple.\n`],
  ])('in %s is an example', (_name, page) => {
    for (const own of ['A.', 'B.']) {
      const text = page(`${own}${untranslatedMark('A.', 'markdown')}`);
      expect(untranslatedIn(text)).toEqual({ standing: [], outdated: [] });
      expect([withoutUntranslated(text), withoutMarks(text)]).toEqual([text, text]);
    }
  });

  test('stands where a backtick of its own is paired with one behind it', () => {
    const own = 'Press the ` key.';
    const text = `${own}${untranslatedMark(own, 'markdown')} Puis la touche \`.\n`;
    expect(untranslatedIn(text).standing).toHaveLength(1);
  });

  test('of YAML is an example below the front matter', () => {
    const own = `title: A${untranslatedMark('title: A', 'yaml')}`;
    const text = `---\n${own}\n---\n\n\`\`\`yaml\n${own}\n\`\`\`\n`;
    const { standing, outdated } = untranslatedIn(text);
    expect([standing.map(({ text: range }) => range.start), outdated]).toEqual([[4], []]);
    expect(withoutMarks(own)).toBe('title: A');
  });

  test('may stand in the front matter', () => {
    const text = `---\nid: a\ntitle: New\n# hexapla: not translated 10 ${untranslatedMark('title: New', 'yaml').slice(-8)}\n---\n`;
    expect(withoutUntranslated(text)).toMatch(/^---\nid: a\n +\n +\n---\n$/);
  });
});

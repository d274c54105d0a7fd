import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { withFrontMatterValues } from '../../src/formats/front-matter-values.ts';
import { untranslatedMark } from '../../src/text/untranslated-marks.ts';

const PAGE = `---
title: The title
description: "A \\"quoted\\" one"
summary: 'it''s'
long: >
  Two lines
  of text.
keywords: [one, two]
hero:
  text: Hello
  tagline: There
date: 2026-01-02
---

Body.
`;

const set = (text: string, values: Record<string, string>, own = Object.keys(values)) =>
  withFrontMatterValues(text, new Map(Object.entries(values)), new Set(own));

describe('values of a front matter', () => {
  test.each<readonly [string, string, string]>([
    ['title', 'Le titre', 'title: Le titre\n'],
    ['title', 'Sujet : le titre', "title: 'Sujet : le titre'\n"],
    ['title', "L'idée # 1", "title: 'L''idée # 1'\n"],
    ['title', 'yes', "title: 'yes'\n"],
    ['title', '42', "title: '42'\n"],
    ['title', '---', "title: '---'\n"],
    ['title', '製品の概要', 'title: 製品の概要\n'],
    ['title', 'a\u0007b', 'title: "a\\u0007b"\n'],
    ['description', 'Dit "oui"', 'description: "Dit \\"oui\\""\n'],
    ['summary', "c'est", "summary: 'c''est'\n"],
    ['long', 'Deux lignes.', 'long: Deux lignes.\nkeywords'],
    ['keywords.1', 'a, b', "keywords: [one, 'a, b']\n"],
    ['hero.text', 'Bonjour', '  text: Bonjour\n  tagline: There\n'],
  ])('%s becomes %s', async (key, value, expected) => {
    const { text, placed } = await set(PAGE, { [key]: value });
    expect(text).toContain(expected);
    expect([...placed]).toEqual([key]);
    expect((await readFrontMatter(text)).values.find((one) => one.key === key)?.value).toBe(value);
  });

  test('a key that is not there is not placed', async () => {
    expect(await set(PAGE, { subtitle: 'x' })).toEqual({ text: PAGE, placed: new Set() });
  });

  test('what is not translated yet is replaced as a whole, and its mark goes', async () => {
    const entry = 'hero:\n  text: Hello\n  tagline: There';
    const page = PAGE.replace(entry, entry + untranslatedMark(entry, 'yaml'));
    const keys = ['hero.text', 'hero.tagline'];
    expect((await set(page, { 'hero.text': 'Bonjour' }, keys)).placed.size).toBe(0);
    const { text } = await set(page, { 'hero.text': 'Bonjour', 'hero.tagline': 'Là' }, keys);
    expect(text).toBe(PAGE.replace('Hello', 'Bonjour').replace('There', 'Là'));
  });

  test('any value is read back, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('title', 'description', 'summary', 'long', 'keywords.0', 'hero.tagline'),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (key, value) => {
          const { text, placed } = await set(PAGE, { [key]: value });
          const values = (await readFrontMatter(text)).values;
          const before = (await readFrontMatter(PAGE)).values;
          const expected = placed.has(key) ? value : before.find((one) => one.key === key)?.value;
          expect(values.map((one) => [one.key, one.value])).toEqual(
            before.map((one) => [one.key, one.key === key ? expected : one.value]),
          );
          expect(text.slice(text.indexOf('\n---\n'))).toBe('\n---\n\nBody.\n');
        },
      ),
    );
  });
});

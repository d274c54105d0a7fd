import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/workspace/nearest.ts';

const KEYS = ['source', 'target', 'locales', 'form', 'frontMatter', 'pins', 'records', 'check'];

describe('nearest', () => {
  it.each([
    ['locale', 'locales'],
    ['Locales', 'locales'],
    ['loclaes', 'locales'],
    ['frontmatter', 'frontMatter'],
    ['sources', 'source'],
    ['tagret', 'target'],
    ['from', 'form'],
    ['pin', 'pins'],
    ['chekc', 'check'],
    ['front', 'frontMatter'],
    ['color', null],
    ['', null],
    ['x', null],
    ['sourceLanguage', null],
  ])('%s: %s', (word, expected) => {
    expect(nearest(word, KEYS)).toBe(expected);
  });

  it('takes the first of equally near ones', () => {
    expect(nearest('cat', ['car', 'can'])).toBe('car');
  });

  it('finds nothing among nothing', () => {
    expect(nearest('a', [])).toBeNull();
  });
});

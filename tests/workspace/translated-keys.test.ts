import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../src/workspace/config.ts';
import { translatedKeys } from '../../src/workspace/translated-keys.ts';

describe('translatedKeys', () => {
  it('are those of the configuration, or of the doc set that a document is in', async () => {
    const keysOf = await translatedKeys(
      completeConfig({
        source: [{ include: ['docs/**'] }, { include: ['blog/**', 'docs/**'], frontMatter: ['title', 'authors.title'] }],
        locales: [],
        frontMatter: ['title', 'sidebar_label'],
      }),
    );
    expect(keysOf('docs/a.md')).toEqual(['title', 'sidebar_label']);
    expect(keysOf('blog/a.md')).toEqual(['title', 'authors.title']);
    expect(keysOf('elsewhere.md')).toEqual(['title', 'sidebar_label']);
  });

  it('asks no globs where all doc sets have the same', async () => {
    const keysOf = await translatedKeys(completeConfig({ source: [{ include: ['docs/**'] }], locales: [] }));
    expect(keysOf('docs/a.md')).toBe(keysOf('b.md'));
  });
});

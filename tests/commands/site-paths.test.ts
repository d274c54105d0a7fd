import { describe, expect, it } from 'vitest';
import { basesOf, filesBehind, folderOf, joined } from '../../src/commands/site-paths.ts';

describe('paths of a site', () => {
  it.each([
    ['docs/a', '../b.md', 'docs/b.md'],
    ['', './b.md', 'b.md'],
    ['docs', '../../b.md', '../b.md'],
    ['../docs.fr/a', '../b.md', '../docs.fr/b.md'],
    ['docs', '', 'docs'],
  ])('%j and %j are %j', (folder, relative, path) => {
    expect(joined(folder, relative)).toBe(path);
  });

  it.each([
    ['docs/b.md', ['docs/b.md']],
    ['docs/b', ['docs/b.md', 'docs/b/index.md', 'docs/b']],
    ['docs/b/', ['docs/b/index.md', 'docs/b.mdx', 'docs/b']],
    ['docs/b.html', ['docs/b.html', 'docs/b.md']],
    ['v1.2', ['v1.2.md', 'v1.2/index.md']],
    ['', ['index.md']],
  ])('%j may be %j', (path, files) => {
    expect(filesBehind(path)).toEqual(expect.arrayContaining([...files]));
  });

  it('are relative to the page too where an address names a page', () => {
    expect(basesOf('docs/a.md', 'b.md')).toEqual(['docs']);
    expect(basesOf('docs/a.md', '../b/')).toEqual(['docs', 'docs/a']);
    expect(basesOf('docs/index.md', '../b/')).toEqual(['docs']);
    expect(folderOf('a.md')).toBe('');
  });
});

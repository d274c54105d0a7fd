import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathUri } from '../../src/reports/path-uri.ts';

describe('pathUri', () => {
  it.each([
    ['docs/a.md', 'docs/a.md'],
    ['docs/a b#1?.md', 'docs/a%20b%231%3F.md'],
    ['c:/a\\b.md', 'c%3A/a%5Cb.md'],
    ["(a)'*!", '%28a%29%27%2A%21'],
    ['ü/日', '%C3%BC/%E6%97%A5'],
    ['\ud800', '%EF%BF%BD'],
    ['%41', '%2541'],
  ])('%j becomes %s', (path, uri) => {
    expect(pathUri(path)).toBe(uri);
  });

  it('holds only what a URI may hold, and tells the path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const uri = pathUri(path);
        expect(uri).toMatch(/^[\w.~%/-]*$/);
        expect(decodeURIComponent(uri)).toBe(path);
      }),
    );
  });
});

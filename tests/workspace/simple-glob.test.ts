import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { simpleGlob } from '../../src/workspace/simple-glob.ts';

const word = fc.constantFrom('a', 'b', 'docs', '.x', 'a.b', 'v1-2', 'é');
const segment = fc
  .array(fc.constantFrom('a', 'b', '.', '*', '?', '{a,b}', '{md,mdx}', 'docs', '.md', '-', '_'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const glob = fc.array(fc.oneof(segment, fc.constant('**')), { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const path = fc
  .array(
    fc.oneof(
      word,
      segment.map((text) => text.replaceAll(/[{},*?]/g, 'a')),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((names) => names.join('/'));

describe('simpleGlob', () => {
  it.each([false, true])('decides as picomatch does, dot %s', (dot) => {
    fc.assert(
      fc.property(glob, path, (pattern, candidate) => {
        const own = simpleGlob(pattern, { dot });
        fc.pre(own !== null && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(candidate));
        expect(own?.test(candidate), `${pattern} on ${candidate}`).toBe(
          picomatch(pattern, { windows: false, nonegate: true, dot })(candidate),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['a/**b', '**', '**/**/a', '{a}', '{a,b', '[ab].md', '!(a).md', 'a/../b', 'a//b', '{1..3}.md', 'a\\*b', '{a,{b,c}}'])(
    'leaves `%s` to picomatch',
    (pattern) => {
      expect(simpleGlob(pattern, { dot: false })).toBeNull();
    },
  );

  it.each(['docs/**/*.{md,mdx}', './docs/*.md', 'README.md', 'docs/fr/**', '*.md'])('takes `%s`', (pattern) => {
    expect(simpleGlob(pattern, { dot: false })).not.toBeNull();
  });
});

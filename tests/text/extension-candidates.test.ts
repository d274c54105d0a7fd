import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFinder } from '../../src/text/extension-candidates.ts';
import { lineEnd } from '../../src/text/line-ends.ts';

/** What a line is looked at for, as one pattern. */
const PATTERN =
  /:::|\[!|\{[{%:#./]|[)\]*`"'>]\{|^[ \t>]*(?:!!!|\?\?\?|===|\$\$|:[ \t]|<<<|-+8<-|(?:import|export)[ \t]|\{[ \t]*\/\*|\[{1,2}_?[Tt][Oo][Cc]|<\/?[A-Z])|^[ \t>]*[-*+][ \t]:[ \t]/gm;

const SIGNS =
  '::: [! { } {% {# ) ] > !!! ??? === $$ : <<< -8<- import export /* [TOC [[_toc </A <B - * a i e \r\n \n \r \u2028'.split(' ');

function linesFound(text: string, next: (from: number) => number): readonly number[] {
  const ends: number[] = [];
  for (let at = next(0); at !== -1; at = next(ends.at(-1) ?? 0)) ends.push(lineEnd(text, at));
  return ends;
}

describe('lines that may hold an extension', () => {
  it('are those that one pattern finds', () => {
    const signs = fc.array(fc.constantFrom(...SIGNS, ' ', '\t', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(signs, (parts) => {
        const text = parts.join('');
        const byPattern = (from: number): number => {
          PATTERN.lastIndex = from;
          return PATTERN.exec(text)?.index ?? -1;
        };
        expect(linesFound(text, candidateFinder(text))).toEqual(linesFound(text, byPattern));
      }),
      { numRuns: 2000 },
    );
  });

  it('are none in prose', () => {
    expect(candidateFinder('Hay is cheap.\n\n- Oats: [not](a.md) so {much}\n')(0)).toBe(-1);
  });
});

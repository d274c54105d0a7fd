import { describe, expect, it } from 'vitest';
import { PatternFault } from '../../src/formats/srx-fault.ts';
import { readPattern } from '../../src/formats/srx-pattern.ts';

// What patterns match is tested beside the automaton that matches them: tests/segment/pattern.test.ts.
describe('a pattern that cannot be used', () => {
  it.each<[pattern: string, at: number, message: string]>([
    ['a)', 1, 'Expected `(` before `)`, found none'],
    ['(a', 0, 'Expected `)` behind the group, found the end'],
    ['a|*', 2, 'Expected something to repeat before `*`, found nothing'],
    ['a{3,2}', 1, 'Expected a repetition in ascending order, found `{3,2}`'],
    ['a++', 1, 'Expected a construct that hexapla supports, found `++`'],
    ['a{2}+', 1, 'Expected a construct that hexapla supports, found `{2}+`'],
    ['(?>a)', 0, 'Expected a construct that hexapla supports, found `(?>`'],
    ['(?x)a', 0, 'Expected a construct that hexapla supports, found `(?x)`'],
    [String.raw`(a)\1`, 3, String.raw`Expected a construct that hexapla supports, found ${'`'}\1${'`'}`],
    [String.raw`\k<a>`, 0, String.raw`Expected a construct that hexapla supports, found ${'`'}\k${'`'}`],
    [String.raw`\N{DASH}`, 0, String.raw`Expected a construct that hexapla supports, found ${'`'}\N${'`'}`],
    [String.raw`\X`, 0, String.raw`Expected a construct that hexapla supports, found ${'`'}\X${'`'}`],
    [String.raw`\p{InCyrillic}`, 0, String.raw`Expected a construct that hexapla supports, found ${'`'}\p${'`'}`],
    [String.raw`\x{110000}`, 0, String.raw`Expected a construct that hexapla supports, found ${'`'}\x${'`'}`],
    ['\\', 0, 'Expected a construct that hexapla supports, found `\\`'],
    ['(?=(?=a))', 3, 'Expected a construct that hexapla supports, found `(?=`'],
    ['[a', 0, 'Expected `]` behind the class, found the end'],
    ['[]', 1, 'Expected a member of the class, found `]`'],
    ['[a&&]', 4, 'Expected a member of the class, found `]`'],
    ['[b-a]', 1, 'Expected a range in ascending order, found `b-a`'],
    [String.raw`[a-\d]`, 1, String.raw`Expected a range in ascending order, found ${'`'}a-\d${'`'}`],
    ['[[:nothing:]]', 1, 'Expected a construct that hexapla supports, found `[:nothing:]`'],
    ['[[:alpha]]', 1, 'Expected a construct that hexapla supports, found `[:`'],
    [`${'['.repeat(30)}a`, 21, 'Expected at most 20 nested classes, found more'],
    ['('.repeat(60), 50, 'Expected at most 50 nested groups, found more'],
    ['((a{100}){100}){100}', 0, 'Expected repetitions of at most 1000 characters, found 1000000'],
  ])('%s says where and why', (pattern, at, message) => {
    expect(faultOf(pattern)).toEqual({ at, message });
  });
});

function faultOf(pattern: string): { readonly at: number; readonly message: string } | null {
  try {
    readPattern(pattern);
    return null;
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    return { at: error.at, message: error.message };
  }
}

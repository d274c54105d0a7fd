import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../src/formats/srx-pattern.ts';
import { Matcher } from '../../src/segment/pattern-match.ts';
import { compilePattern } from '../../src/segment/pattern-program.ts';

const REACH = 80;

function matches(pattern: string, text: string): boolean {
  return new Matcher(compilePattern(readPattern(pattern), 'forward')).matchesAt(text, 0, REACH);
}

function matchesBefore(pattern: string, text: string): boolean {
  return new Matcher(compilePattern(readPattern(pattern), 'backward')).matchesAt(text, text.length, REACH);
}

describe('a pattern', () => {
  const ROWS: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
    ['', ['', 'a'], []],
    ['ab|c', ['abx', 'c'], ['a', 'b', '']],
    ['a*b', ['b', 'aab'], ['aa']],
    ['a+?b', ['ab', 'aab'], ['b']],
    ['a?b', ['b', 'ab'], ['aab']],
    ['a{2}', ['aa', 'aaa'], ['a']],
    ['(?:ab){1,2}c', ['abc', 'ababc'], ['c', 'abababc']],
    ['a{2,}b', ['aab', 'aaaab'], ['ab']],
    ['a{,2}', ['a{,2}'], ['a', 'aa']],
    ['(a)(?<name>b)', ['ab'], ['a']],
    ['.', ['a', '\u{1f600}'], ['', '\n', '\u2028']],
    ['(?s).', ['\n'], ['']],
    ['(?i)aé', ['Aé', 'AÉ'], ['a']],
    ['(?i:a)b', ['Ab', 'ab'], ['AB']],
    ['a(?:(?i)b)c', ['aBc'], ['aBC', 'Abc']],
    ['^a', ['a'], ['ba']],
    ['a$', ['a'], ['ab']],
    [String.raw`\Aa\z`, ['a'], ['aa']],
    [String.raw`a\b`, ['a', 'a b', 'a.'], ['ab', 'aé', 'a1', 'a_']],
    [String.raw`a\B`, ['ab'], ['a', 'a b']],
    ['a(?=b)', ['ab'], ['a', 'ac']],
    ['a(?!b)', ['a', 'ac'], ['ab']],
    ['ab(?<=ab)', ['ab'], []],
    ['b(?<!ab)', ['b'], []],
    [String.raw`\d\D`, ['1a', '٣a'], ['11', 'a1']],
    [String.raw`\s\S`, [' a', '\u00a0a', '\u3000a'], ['  ', 'a ']],
    [String.raw`\w\W`, ['é.', '字 '], ['..', 'aa']],
    [String.raw`\h\H`, ['\ta', '\u202fa'], ['\na']],
    [String.raw`\v\V`, ['\na', '\u2029a'], [' a']],
    [String.raw`\Ra`, ['\r\na', '\na', '\u0085a'], ['a', ' a']],
    [String.raw`\p{Lu}\P{Lu}`, ['Aa', 'Éé'], ['aa', 'AA']],
    [String.raw`\p{^Lu}\pL`, ['aA'], ['A1']],
    [String.raw`\p{IsCyrillic}\p{Script=Greek}`, ['жα'], ['aα']],
    [String.raw`\p{Punct}\p{Alpha}\p{javaUpperCase}\p{lower}`, ['.aBc'], ['aaBc']],
    [String.raw`\x41\x{1F600}\u0042\U00000043\cA\012`, ['A\u{1f600}BC\u0001\n'], ['A']],
    [String.raw`\t\n\f\r\a\e`, ['\t\n\f\r\u0007\u001b'], ['\t']],
    [String.raw`\.\-\"\/\é`, ['.-"/é'], ['a']],
    [String.raw`\Qa.b*\Ec`, ['a.b*c'], ['axbc']],
    [String.raw`\Q.`, ['.'], ['a']],
    ['[abc]', ['a', 'c'], ['d', '']],
    ['[^abc]', ['d', '\u{1f600}'], ['a', '']],
    ['[a-cx-]', ['b', 'x', '-'], ['d']],
    [String.raw`[\]\[.\-"'»&]`, [']', '[', '.', '-', '"', '»', '&'], ['a']],
    [String.raw`[\p{L}\d_]`, ['é', '5', '_'], ['.']],
    ['[[a-c][x-z]]', ['b', 'y'], ['d']],
    ['[a-z&&[^aeiou]]', ['b'], ['a', 'B']],
    [String.raw`[\p{L}--[a-z]]`, ['A'], ['a']],
    ['[[:alpha:][:digit:]]', ['a', '1'], ['.']],
    ['[[:^Lu:]]', ['a'], ['A']],
  ];
  it.each(ROWS)('%s matches what it should', (pattern, yes, no) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });

  it('that reads backward has to end where it starts', () => {
    expect(matchesBefore(String.raw`\b(Dr|Prof)\.`, 'der Prof.')).toBe(true);
    expect(matchesBefore(String.raw`\b(Dr|Prof)\.`, 'der Prof. ')).toBe(false);
    expect(matchesBefore(String.raw`\bDr\.`, 'XDr.')).toBe(false);
    expect(matchesBefore('ab*(?<=ab)', 'xab')).toBe(true);
    expect(matchesBefore('^a\u{1f600}', 'a\u{1f600}')).toBe(true);
    expect(matchesBefore('^a', 'ba')).toBe(false);
  });

  it('sees no more than its reach', () => {
    expect(matches('a{80}', 'a'.repeat(80))).toBe(true);
    expect(matches('a{81}', 'a'.repeat(81))).toBe(false);
  });
});

/** Patterns that ECMAScript reads alike. */
const sharedPattern = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', String.raw`\.`, '^', '$', ''),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => left + right),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
    fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,}')).map(([part, sign]) => `(?:${part})${sign}`),
    fc
      .tuple(fc.constantFrom('a', 'bc', '[ab]+', '.'), fc.constantFrom('?=', '?!', '?<=', '?<!'))
      .map(([part, look]) => `(${look}${part})`),
  ),
})).pattern;

describe('patterns', () => {
  it('match what ECMAScript matches, in both directions', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 8 });
    fc.assert(
      fc.property(sharedPattern, text, (pattern, sample) => {
        fc.pre(isReadable(pattern));
        expect(matches(pattern, sample)).toBe(new RegExp(`^(?:${pattern})`, 'u').test(sample));
        expect(matchesBefore(pattern, sample)).toBe(new RegExp(`(?<=${pattern})$(?![\\s\\S])`, 'u').test(sample));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['(a+)+b', '(a|a)*b', '(a*)*b', '(?:a?){40}a{40}b', '.*.*.*.*.*b', '(?:(?:a{1,9})+)+b'])(
    'take no time to fail: %s',
    (pattern) => {
      const started = performance.now();
      expect(matches(pattern, 'a'.repeat(500))).toBe(false);
      expect(matchesBefore(pattern.replace('b', 'c'), 'a'.repeat(500))).toBe(false);
      expect(performance.now() - started).toBeLessThan(200);
    },
  );
});

function isReadable(pattern: string): boolean {
  try {
    readPattern(pattern);
    return true;
  } catch {
    return false;
  }
}

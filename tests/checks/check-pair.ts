import { describe, expect, it } from 'vitest';
import { pairChecks } from '../../src/checks/index.ts';
import type { CheckedPair, Terminology } from '../../src/checks/pair-check.ts';
import { locale } from '../../src/model/locale.ts';

/** A source, its translation to a language, and what is wrong with it: `severity: message`. */
export type Row = readonly [source: string, target: string, tag: string, problems: readonly string[]];

export const NO_TERMS: Terminology = { untranslated: [], terms: [] };

/** A pair that is all of its block. */
export function pairOf(source: string, target: string, tag: string): CheckedPair {
  const sides = { source, target };
  return {
    ...sides,
    sourceLocale: locale('en-US'),
    locale: locale(tag),
    unit: null,
    kind: 'paragraph',
    block: sides,
    confidence: 1,
  };
}

/** What `rule` finds in a pair. */
export function problemsOf(rule: string, pair: CheckedPair, terminology: Terminology = NO_TERMS): readonly string[] {
  const check = pairChecks.find((each) => each.rule === rule);
  if (check === undefined) throw new Error(`Expected a check named ${rule}, found none`);
  return check.check(pair, terminology).map(({ severity, message }) => `${severity ?? check.severity}: ${message}`);
}

/** Tests that `rule` finds what each row says, and that no other rule finds an error there. */
export function testRows(rule: string, rows: readonly Row[]): void {
  describe(`the check ${rule}`, () => {
    it.each(rows)('%j to %j in %s', (source, target, tag, problems) => {
      const pair = pairOf(source, target, tag);
      expect(problemsOf(rule, pair)).toEqual(problems);
      const others = pairChecks.filter((check) => check.rule !== rule).flatMap((check) => problemsOf(check.rule, pair));
      expect(others.filter((each) => each.startsWith('error'))).toEqual([]);
    });
  });
}

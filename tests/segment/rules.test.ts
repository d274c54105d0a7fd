import { describe, expect, it } from 'vitest';
import { languages, otherLanguages, withCommon } from '../../src/segment/rules/index.ts';
import type { Abbreviations, LanguageRules } from '../../src/segment/rules/rule.ts';
import { rulesOf, splitBy } from './split.ts';

const TABLES = [...languages.map(withCommon), otherLanguages];

function nameOf(rules: LanguageRules): string {
  return rules.languages[0] ?? 'other';
}

describe('every rule', () => {
  const ROWS = TABLES.flatMap((rules) => rules.rules.map((rule) => [nameOf(rules), rule.name, rules, rule] as const));

  it.each(ROWS)('of %s, %s, gives its example and is needed for it', (_, __, rules, rule) => {
    const [input, ...sentences] = rule.example;
    expect(splitBy(input, rules)).toEqual(sentences);
    const without = { ...rules, rules: rules.rules.filter((other) => other !== rule) };
    expect(splitBy(input, without)).not.toEqual(sentences);
  });
});

/** For each kind of abbreviation: what has to follow for the sentence to go on, and what for it to end. */
const FOLLOWERS: Readonly<Record<keyof Abbreviations, { readonly on: string; readonly end: string | null }>> = {
  inside: { on: 'Beta', end: null },
  beforeNumber: { on: '5', end: 'Beta' },
  closing: { on: '(5)', end: 'Beta' },
};
const KINDS = ['inside', 'beforeNumber', 'closing'] as const;

describe('every abbreviation', () => {
  const ROWS = TABLES.flatMap((rules) =>
    KINDS.flatMap((kind) => rules.abbreviations[kind].map((entry) => [nameOf(rules), entry, kind, rules] as const)),
  );

  it.each(ROWS)('of %s, %s (%s), ends no sentence and is needed for that', (_, entry, kind, rules) => {
    const { on, end } = FOLLOWERS[kind];
    const goesOn = `Alpha ${entry}. ${on}`;
    expect(splitBy(goesOn, rules)).toEqual([goesOn]);
    if (end !== null) expect(splitBy(`Alpha ${entry}. ${end}`, rules)).toEqual([`Alpha ${entry}.`, end]);
    expect(splitBy(goesOn, without(rules, kind, entry))).not.toEqual([goesOn]);
  });
});

function without(rules: LanguageRules, kind: keyof Abbreviations, entry: string): LanguageRules {
  const kept = rules.abbreviations[kind].filter((other) => other !== entry);
  return { ...rules, abbreviations: { ...rules.abbreviations, [kind]: kept } };
}

describe('the tables', () => {
  it('have each language once', () => {
    const tags = languages.flatMap((rules) => rules.languages);
    expect(new Set(tags).size).toBe(tags.length);
    expect(rulesOf('pt-BR')).toEqual(rulesOf('pt-PT'));
  });

  it('name each rule once', () => {
    for (const { rules } of TABLES) expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  });
});

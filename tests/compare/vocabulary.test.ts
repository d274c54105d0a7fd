import { describe, expect, it } from 'vitest';
import { MODALS, NEGATIONS, SCOPES, UNSPACED_MODALS, UNSPACED_NEGATIONS } from '../../src/compare/bearing-words.ts';
import { classify } from '../../src/compare/severity.ts';
import { CONTRACTIONS, OPPOSING_PREFIXES, OPPOSITES, UNITS_OF_MEASURE } from '../../src/compare/vocabulary.ts';

describe('vocabulary', () => {
  it.each([...NEGATIONS, ...UNSPACED_NEGATIONS])('knows the negations of $language', ({ words, example: [was, now] }) => {
    expect(matches(words, was)).not.toEqual(matches(words, now));
    expect(classify(was, now)).toMatchObject({ severity: 'major', changes: expect.arrayContaining(['negation']) });
  });

  it.each([...MODALS, ...UNSPACED_MODALS, ...SCOPES])(
    'knows the words of $language that bind',
    ({ words, example: [was, now] }) => {
      expect(matches(words, was)).not.toEqual(matches(words, now));
      expect(classify(was, now)).toEqual({ severity: 'major', changes: ['wording'] });
    },
  );

  it.each(OPPOSITES)('%s is the opposite of %s', (one, other) => {
    expect(classify(`Turn it ${one} now.`, `Turn it ${other} now.`).severity).toBe('major');
    expect(classify(`Turn it ${other} now.`, `Turn it ${one} now.`).severity).toBe('major');
  });

  it.each([
    ['locked', 'unlocked'],
    ['visible', 'invisible'],
    ['possible', 'impossible'],
    ['regular', 'irregular'],
    ['legal', 'illegal'],
    ['blocking', 'nonblocking'],
    ['appear', 'disappear'],
    ['activate', 'deactivate'],
    ['enabled', 'disabled'],
    ['internal', 'external'],
    ['import', 'export'],
    ['upload', 'download'],
    ['increase', 'decrease'],
  ])('%s and %s are opposites by their prefix', (one, other) => {
    expect(classify(`The ${one} gate.`, `The ${other} gate.`)).toEqual({ severity: 'major', changes: ['wording'] });
  });

  it('has an example of each opposing prefix above', () => {
    expect(OPPOSING_PREFIXES).toHaveLength(13);
  });

  it.each([
    ['put', 'input'],
    ['to', 'into'],
    ['old', 'red'],
  ])('%s and %s are no opposites', (one, other) => {
    expect(classify(`The ${one} gate.`, `The ${other} gate.`).severity).toBe('minor');
  });

  it.each([
    ['You cannot enter.', 'You can not enter.'],
    ["You can't enter.", 'You can not enter.'],
    ["It won't open.", 'It will not open.'],
    ['We shan’t go.', 'We shall not go.'],
    ["It doesn't open.", 'It does not open.'],
    ["Let's go.", 'Let us go.'],
    ["There's hay.", 'There is hay.'],
    ["You're in.", 'You are in.'],
    ["They've left.", 'They have left.'],
    ["It'll rain.", 'It will rain.'],
    ["I'm in.", 'I am in.'],
    ['Salt & hay.', 'Salt and hay.'],
    ["Il n'est pas là.", 'Il ne est pas là.'],
  ])('%s is %s', (short, full) => {
    expect(classify(short, full)).toEqual({ severity: 'minor', changes: ['wording'] });
  });

  it('has an example of each contraction above', () => {
    expect(CONTRACTIONS).toHaveLength(13);
  });

  it.each([...UNITS_OF_MEASURE])('%s is a measure', (measure) => {
    expect(classify(`Holds 10 ${measure} at most.`, 'Holds 10 at most.')).toEqual({ severity: 'minor', changes: ['number'] });
    expect(classify(`Holds 10${measure} at most.`, `Holds 10 ${measure} at most.`).severity).toBe('cosmetic');
  });
});

function matches(words: string, text: string): readonly string[] {
  return text.toLowerCase().match(new RegExp(words, 'gu')) ?? [];
}

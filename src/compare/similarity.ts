import { isUnspaced } from '../text/unspaced.ts';
import { type Term, wordsInCode } from './terms.ts';

/** A text prepared for measuring likeness. */
export interface Profile {
  /** What it is made of, in order. */
  readonly words: readonly string[];
  /** How much each different word weighs in it, and what all weigh together. */
  readonly weights: ReadonlyMap<string, number>;
  readonly size: number;
}

/**
 * Two texts are alike by their words, in code or not, numbers and links; signs weigh nothing. That there is a number weighs
 * as much as which one: `10` is more like `20` than like `ten`. Where words are not set apart, two neighbouring letters
 * count instead: single ones are found in any text.
 */
export function profileOfTerms(terms: readonly Term[]): Profile {
  const words: string[] = [];
  let letter = '';
  for (const { type, text } of terms) {
    const unspaced = type === 'word' && isUnspaced(text);
    if (unspaced) words.push(letter + text);
    else if (type === 'code') words.push(...wordsInCode(text));
    else if (type === 'number') words.push('#', text);
    else if (type === 'word' || type === 'link') words.push(text);
    letter = unspaced ? text : '';
  }
  return profileOfWords(words);
}

/** Several texts as one. */
export function joinedProfile(profiles: readonly Profile[]): Profile {
  return profileOfWords(profiles.flatMap(({ words }) => words));
}

function profileOfWords(words: readonly string[]): Profile {
  const weights = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    const weight = weightOf(word);
    weights.set(word, (weights.get(word) ?? 0) + weight);
    size += weight;
  }
  return { words, weights, size };
}

/** Short words are often particles: they weigh half. */
export function weightOf(word: string): number {
  return word.length > 3 ? 2 : 1;
}

/** The weight of what two texts have in common. */
export function overlap(a: Profile, b: Profile): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let common = 0;
  for (const [text, weight] of small.weights) common += Math.min(weight, large.weights.get(text) ?? 0);
  return common;
}

/** What each text of one list has in common with each of another, by their indexes: {@link overlap} computed once for all. */
export type Overlaps = (a: number, b: number) => number;

/** The overlaps of two lists. */
export function overlapsOf(a: readonly Profile[], b: readonly Profile[]): Overlaps {
  const weights = new Float64Array(a.length * b.length);
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      weights[i * b.length + j] = overlap(one, other);
    });
  });
  return (i, j) => weights[i * b.length + j] ?? 0;
}

/** How much two texts have in common, 0..1: the Dice coefficient of their words. */
export function similarity(a: Profile, b: Profile): number {
  return similarityOf(a, b, overlap(a, b));
}

/** The same where their overlap, `common`, is known. */
export function similarityOf(a: Profile, b: Profile, common: number): number {
  return a.size === 0 || b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

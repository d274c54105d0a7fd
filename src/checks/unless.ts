import { inlineParts } from '../text/inline-parts.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { visible } from './visible.ts';

const HAS_TEXT = /\S/;

/** `check`, which says nothing of a pair whose damage another check tells once. */
export function unless(isTold: (pair: CheckedPair) => boolean, check: PairCheck): PairCheck {
  return { ...check, check: (pair, terminology) => (isTold(pair) ? [] : check.check(pair, terminology)) };
}

/** Whether the source has a text and the translation has none: there is nothing to compare. */
export function isLost({ source, target }: CheckedPair): boolean {
  return !HAS_TEXT.test(visible(target)) && visible(source).trim() !== '';
}

/** Whether a backtick of the translation has no partner: what is code and what is not cannot be told any more. */
export function isCodeTorn({ source, target }: CheckedPair): boolean {
  return target.includes('`') && inlineParts(target).prose.includes('`') && !inlineParts(source).prose.includes('`');
}

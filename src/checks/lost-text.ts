import { OBJECT } from '../text/inline-parts.ts';
import type { PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { visible } from './visible.ts';

/** A translated sentence holds text. */
export const lostText: PairCheck = {
  rule: 'lost-text',
  severity: 'error',
  summary: 'A translated sentence holds text.',
  exceptions:
    'A sentence that a translator wrote into another one of its paragraph; leave the pair out, or join it with the other.',
  check: ({ source, target }) => {
    if (source.trim() === '') return [];
    if (target.trim() === '') return [problem('Expected a translation, found no text')];
    const seen = visible(target);
    if (seen.trim() === '' && !/\p{L}/u.test(target)) return [problem('Expected a translation, found markup without text')];
    const hasWords = /\p{L}{2}/u.test(visible(source)) && !/[\p{L}\p{N}\p{So}]/u.test(seen) && !seen.includes(OBJECT);
    return hasWords ? [{ ...problem('Expected words, found none'), severity: 'warning' }] : [];
  },
};

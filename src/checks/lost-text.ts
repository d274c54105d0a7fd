import { OBJECT } from '../text/inline-part.ts';
import type { PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isLost } from './unless.ts';
import { visible } from './visible.ts';

/** A translated sentence holds text. */
export const lostText: PairCheck = {
  rule: 'lost-text',
  severity: 'error',
  summary: 'A translated sentence holds text.',
  exceptions:
    'A sentence that a translator wrote into another one of its paragraph; leave the pair out, or join it with the other.',
  check: (pair) => {
    if (isLost(pair)) {
      const found = pair.target.trim() === '' ? 'no text' : 'markup without text';
      return [problem(`Expected a translation, found ${found}`)];
    }
    const seen = visible(pair.target);
    const hasWords = /\p{L}{2}/u.test(visible(pair.source)) && !/[\p{L}\p{N}\p{So}]/u.test(seen) && !seen.includes(OBJECT);
    return hasWords ? [{ ...problem('Expected words, found none'), severity: 'warning' }] : [];
  },
};

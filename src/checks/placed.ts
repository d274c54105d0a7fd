import type { PairCheck } from './pair-check.ts';

/** `check`, whose problems name only pieces that stand in the translation as they are: a check may see text decoded. */
export function placed(check: PairCheck): PairCheck {
  return {
    ...check,
    check: (pair, terminology) =>
      check
        .check(pair, terminology)
        .map((problem) =>
          problem.excerpt !== null && !pair.target.includes(problem.excerpt) ? { ...problem, excerpt: null } : problem,
        ),
  };
}

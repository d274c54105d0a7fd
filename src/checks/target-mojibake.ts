import { inlineParts } from '../text/inline-parts.ts';
import { findMojibake } from '../text/mojibake.ts';
import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';

const REPLACEMENT = '\ufffd';

/** The translation was decoded as it was encoded. */
export const targetMojibake: PairCheck = {
  rule: 'target-mojibake',
  severity: 'warning',
  summary: 'The translation holds no text that was decoded with the wrong encoding, and no U+FFFD.',
  exceptions: 'Examples of such text: put them into inline code. What the source has too is its own finding.',
  check: ({ source, target }) => {
    const { prose } = inlineParts(target);
    const inSource = new Set(findMojibake(source).map(({ found }) => found));
    const found = findMojibake(prose)
      .filter((each) => !inSource.has(each.found))
      .slice(0, 5);
    const problems = found.map((each) =>
      problemAt(each.found, `Expected \`${each.meant}\`, found \`${each.found}\`: UTF-8 that was read as Windows-1252`),
    );
    if (!prose.includes(REPLACEMENT) || source.includes(REPLACEMENT)) return problems;
    return [
      ...problems,
      problemAt(REPLACEMENT, 'Expected decoded text, found U+FFFD (replacement character); restore the lost characters'),
    ];
  },
};

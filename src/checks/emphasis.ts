import { type Emphasis, emphasisOf } from '../text/emphasis.ts';
import { inlineParts } from '../text/inline-parts.ts';
import type { PairCheck } from './pair-check.ts';
import { type Problem, problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';

/** What the source emphasises is emphasised in the translation, and every sign of it has its partner. */
export const emphasis: PairCheck = {
  rule: 'emphasis',
  severity: 'warning',
  summary: 'The translation is bold and emphasised as often as its source; a `**` that a reader sees is an error.',
  exceptions:
    'Languages that have no italics, or quote what English sets in bold, lose emphasis on purpose: turn the rule off for them. Emphasis that the source lacks is only an info.',
  check: ({ source, target, block }) => {
    if (!/[*_]|<(?:b|i|em|strong)\b/i.test(source + target)) return [];
    const torn = unpaired(emphasisOf(source), emphasisOf(target));
    if (torn.length > 0) return torn;
    const [expected, found] = [countsOf(source), countsOf(target)];
    return [
      ...differing('bold', expected.bold, found.bold, () => countsOf(block.source).bold - countsOf(block.target).bold),
      ...differing(
        'emphasised',
        expected.italic,
        found.italic,
        () => countsOf(block.source).italic - countsOf(block.target).italic,
      ),
    ];
  },
};

function unpaired(expected: Emphasis, found: Emphasis): readonly Problem[] {
  const signs = found.unpaired.map(({ sign }) => sign);
  if (signs.length <= expected.unpaired.length) return [];
  const sign = signs.find((each) => each.length > 1) ?? signs[0] ?? '';
  // A single sign may be meant as it stands: `all *.md files`.
  const isLess = found.strong < expected.strong || found.plain < expected.plain;
  if (sign.length === 1 && !isLess) return [];
  const severity = sign.startsWith('**') || found.strong < expected.strong ? 'error' : 'warning';
  return [{ ...problemAt(sign, `Expected a partner of ${shown(sign)}, found none: readers see the sign`), severity }];
}

function differing(what: string, expected: number, found: number, inBlock: () => number): readonly Problem[] {
  if (expected === found || inBlock() === 0) return [];
  const message = `Expected ${expected === 0 ? 'no' : expected} ${what} text${expected > 1 ? 's' : ''}, found ${found === 0 ? 'none' : found}`;
  return [{ ...problem(message), severity: found > expected ? 'info' : null }];
}

function countsOf(markdown: string): { readonly bold: number; readonly italic: number } {
  const { strong, plain } = emphasisOf(markdown);
  let bold = strong;
  let italic = plain;
  for (const { type, value } of inlineParts(markdown).parts) {
    if (type !== 'tag') continue;
    if (/^<(?:b|strong)\b/i.test(value)) bold += 1;
    else if (/^<(?:i|em)\b/i.test(value)) italic += 1;
  }
  return { bold, italic };
}

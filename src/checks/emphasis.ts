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
    'Languages that have no italics, or quote what English sets in bold, lose emphasis on purpose: turn the rule off for them.',
  check: ({ source, target, block }) => {
    if (!/[*_]|<(?:b|i|em|strong)\b/i.test(source + target)) return [];
    const expected = emphasisOf(source);
    const found = emphasisOf(target);
    const torn = unpaired(expected, found);
    if (torn.length > 0) return torn;
    if (
      count(source, expected) === count(target, found) ||
      count(block.source, emphasisOf(block.source)) === count(block.target, emphasisOf(block.target))
    )
      return [];
    return [problem(`Expected ${count(source, expected)}, found ${count(target, found)}`)];
  },
};

function unpaired(expected: Emphasis, found: Emphasis): readonly Problem[] {
  const signs = found.unpaired.map(({ sign }) => sign);
  const more = signs.length - expected.unpaired.length;
  if (more <= 0) return [];
  const sign = signs.find((each) => each.length > 1) ?? signs[0] ?? '';
  const message = `Expected a partner of ${shown(sign)}, found none: readers see the sign`;
  return [
    { ...problemAt(sign, message), severity: sign.startsWith('**') || found.strong < expected.strong ? 'error' : 'warning' },
  ];
}

function count(markdown: string, { strong, plain }: Emphasis): string {
  let bold = strong;
  let italic = plain;
  for (const { type, value } of inlineParts(markdown).parts) {
    if (type !== 'tag') continue;
    if (/^<(?:b|strong)\b/i.test(value)) bold += 1;
    else if (/^<(?:i|em)\b/i.test(value)) italic += 1;
  }
  return `${bold} bold and ${italic} emphasised ${bold + italic === 1 ? 'text' : 'texts'}`;
}

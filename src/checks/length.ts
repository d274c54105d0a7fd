import { languageOf } from './language/of.ts';
import { expansion, textWidth } from './language/width.ts';
import type { PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse } from './prose-words.ts';
import { visible } from './visible.ts';

/** Shorter sentences, in letters, vary too much. */
const LEAST = 30;

/** A translation is about as long as its language makes it. */
export const length: PairCheck = {
  rule: 'length',
  severity: 'warning',
  summary:
    'A longer sentence is translated to about as much text as its language usually takes: neither half of it, nor twice as much.',
  exceptions: 'A sentence that was shortened or explained on purpose.',
  check: ({ source, target, block, sourceLocale, locale }) => {
    if (isSameProse(source, target)) return [];
    const from = languageOf(sourceLocale).language;
    const to = languageOf(locale).language;
    const share = shareOf(source, target) / expansion(from, to);
    const size = textWidth(visible(source).trim()) / expansion('en', from);
    if (size < LEAST || isUsual(share, size, isCutOff(source, target))) return [];
    const inBlock = shareOf(block.source, block.target) / expansion(from, to);
    if (block.source !== source && isUsual(inBlock, size, false) && Math.abs(Math.log(inBlock)) < 0.2) return [];
    return [problem(`Expected about as much text as in the source, found ${Math.round(share * 100)} % of it`)];
  },
};

function shareOf(source: string, target: string): number {
  return textWidth(visible(target).trim()) / Math.max(1, textWidth(visible(source).trim()));
}

// The longer a text, the closer it comes to the usual.
function isUsual(share: number, size: number, isCut: boolean): boolean {
  return share > 0.72 - 8 / size + (isCut ? 0.1 : 0) && share < 1.5 + 14 / size;
}

/** Whether the sign that ends the source is missing. */
function isCutOff(source: string, target: string): boolean {
  return /[.!?:]\W*$/.test(visible(source)) && /[\p{L}\p{N},\s-]$/u.test(visible(target));
}

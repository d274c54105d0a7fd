import { languageOf } from './language/of.ts';
import { expansion, textWidth } from './language/width.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse } from './prose-words.ts';
import { visible } from './visible.ts';

/** Shorter sentences, in letters, vary too much. */
const LEAST = 30;
/** Scripts of whose languages the usual length was measured; of others it is estimated, and may be so much off. */
const MEASURED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Jpan', 'Kore', 'Hans', 'Hant']);
const SLACK = 0.15;
/** So much of what is missing or too much has to stand in the rest of the block. */
const MOVED = 0.5;
/** By so much of their length the lengths of sentences differ without a reason. */
const NOISE = 0.2;

/** A translation is about as long as its language makes it. */
export const length: PairCheck = {
  rule: 'length',
  severity: 'warning',
  summary:
    'A longer sentence is translated to about as much text as its language usually takes: neither half of it, nor twice as much.',
  exceptions: 'A sentence that was shortened or explained on purpose.',
  check: (pair) => {
    if (isSameProse(pair.source, pair.target)) return [];
    const from = languageOf(pair.sourceLocale).language;
    const usual = expansion(from, languageOf(pair.locale).language);
    const source = widthOf(pair.source);
    const size = source / expansion('en', from);
    const share = widthOf(pair.target) / Math.max(1, source * usual);
    const slack = MEASURED.has(languageOf(pair.locale).script) ? 0 : SLACK;
    const isCut = isCutOff(pair);
    if (size < LEAST || [1 - slack, 1 + slack].some((factor) => isUsual(share / factor, size, isCut))) return [];
    if (!isCut && isMoved(pair, usual)) return [];
    return [problem(`Expected about as much text as in the source, found ${Math.round(share * 100)} % of it`)];
  },
};

function widthOf(markdown: string): number {
  return textWidth(visible(markdown).trim());
}

// The longer a text, the closer it comes to the usual.
function isUsual(share: number, size: number, isCut: boolean): boolean {
  return share > (isCut ? 0.85 : 0.72 - 8 / size) && share < 1.6 + 16 / size;
}

/** Whether the neighbours in the block have what this sentence lacks, or lack what it has too much. */
function isMoved({ source, target, block }: CheckedPair, usual: number): boolean {
  const here = widthOf(target) - widthOf(source) * usual;
  const all = widthOf(block.target) - widthOf(block.source) * usual;
  const rest = here - all;
  const restSource = (widthOf(block.source) - widthOf(source)) * usual;
  return rest / here >= MOVED && Math.abs(rest) > NOISE * restSource;
}

/** Whether the sign that ends the source is missing. */
function isCutOff({ source, target }: CheckedPair): boolean {
  return /[.!?:]\W{0,9}$/.test(visible(source)) && !/[\p{P}\p{S}\ufffc]\s*$/u.test(visible(target).replace(/[,)]\s*$/, ''));
}

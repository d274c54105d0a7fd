import { type DelimiterRun, delimiterRunAt, pairRuns } from './delimiter-runs.ts';
import { inlineParts } from './inline-parts.ts';

/** How the emphasis of inline Markdown reads. */
export interface Emphasis {
  /** How often text is bold, and how often it is emphasised. */
  readonly strong: number;
  readonly plain: number;
  /** Signs that a reader sees because they found no partner, by their length, each with its offset. */
  readonly unpaired: readonly { readonly sign: string; readonly at: number }[];
}

const RUN = /\*+|_+/g;

/** Pairs the `*` and `_` of inline Markdown (CommonMark 0.31.2, section 6.2). Linear in the length of the text. */
export function emphasisOf(markdown: string): Emphasis {
  if (!/[*_]/.test(markdown)) return { strong: 0, plain: 0, unpaired: [] };
  const runs = Array.from(inlineParts(markdown).prose.matchAll(RUN), ({ index }) => delimiterRunAt(markdown, index));
  pairRuns(runs);
  const kinds = runs.flatMap(({ opens }) => opens.map(({ kind }) => kind));
  const strong = kinds.filter((kind) => kind === 'bold').length;
  const unpaired = runs.filter((run) => run.left > 0 && !isSingle(run));
  return {
    strong,
    plain: kinds.length - strong,
    unpaired: unpaired.map(({ sign, left, start }) => ({ sign: sign.repeat(left), at: start })),
  };
}

/** `2 * 3` is no emphasis, but nobody multiplies with `**` in prose. */
function isSingle({ canOpen, canClose, length }: DelimiterRun): boolean {
  return !canOpen && !canClose && length === 1;
}

import { inlineParts } from './inline-parts.ts';

/** How the emphasis of inline Markdown reads. */
export interface Emphasis {
  /** How often text is bold, and how often it is emphasised. */
  readonly strong: number;
  readonly plain: number;
  /** Signs that a reader sees because they found no partner, by their length, each with its offset. */
  readonly unpaired: readonly { readonly sign: string; readonly at: number }[];
}

interface Run {
  readonly id: number;
  readonly at: number;
  readonly sign: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  left: number;
}

const RUN = /\*+|_+/g;
const BLANK_BEFORE = /[\s\ufeff]$/u;
const SIGN_BEFORE = /[\p{P}\p{S}]$/u;
const BLANK_AFTER = /^[\s\ufeff]/u;
const SIGN_AFTER = /^[\p{P}\p{S}]/u;

/** Pairs the `*` and `_` of inline Markdown (CommonMark 0.31.2, section 6.2). Linear in the length of the text. */
export function emphasisOf(markdown: string): Emphasis {
  if (!/[*_]/.test(markdown)) return { strong: 0, plain: 0, unpaired: [] };
  const pairing = new Pairing();
  for (const run of runsOf(markdown)) pairing.add(run);
  return pairing.result();
}

function runsOf(markdown: string): readonly Run[] {
  return Array.from(inlineParts(markdown).prose.matchAll(RUN), ({ 0: signs, index }, id): Run => {
    const before = markdown.slice(Math.max(0, index - 2), index);
    const after = markdown.slice(index + signs.length, index + signs.length + 2);
    const blankBefore = before === '' || BLANK_BEFORE.test(before);
    const blankAfter = after === '' || BLANK_AFTER.test(after);
    const signBefore = SIGN_BEFORE.test(before);
    const signAfter = SIGN_AFTER.test(after);
    const left = !blankAfter && (!signAfter || blankBefore || signBefore);
    const right = !blankBefore && (!signBefore || blankAfter || signAfter);
    const inWord = signs.startsWith('_') && left && right;
    return {
      id,
      at: index,
      sign: signs.slice(0, 1),
      length: signs.length,
      canOpen: left && (!inWord || signBefore),
      canClose: right && (!inWord || signAfter),
      left: signs.length,
    };
  });
}

class Pairing {
  private strong = 0;
  private plain = 0;
  private readonly runs: Run[] = [];
  private readonly open: Run[] = [];
  /** By kind of closer the id of the last run in which no partner was found: none before it needs another look. */
  private readonly bottoms = new Map<string, number>();

  add(run: Run): void {
    // `2 * 3` is no emphasis, but nobody multiplies with `**` in prose.
    if (!run.canOpen && !run.canClose && run.length === 1) return;
    this.runs.push(run);
    while (run.canClose && run.left > 0 && this.close(run));
    if (run.canOpen && run.left > 0) this.open.push(run);
  }

  result(): Emphasis {
    const unpaired = this.runs.filter(({ left }) => left > 0).map(({ sign, left, at }) => ({ sign: sign.repeat(left), at }));
    return { strong: this.strong, plain: this.plain, unpaired };
  }

  private close(run: Run): boolean {
    const kind = `${run.sign}${run.canOpen}${run.length % 3}`;
    const bottom = this.bottoms.get(kind) ?? -1;
    let index = this.open.length - 1;
    while (index >= 0 && !(isPartner(this.open[index], run) || (this.open[index]?.id ?? -1) <= bottom)) index -= 1;
    const opener = this.open[index];
    if (opener === undefined || opener.id <= bottom) {
      this.bottoms.set(kind, this.open.at(-1)?.id ?? bottom);
      return false;
    }
    const taken = opener.left >= 2 && run.left >= 2 ? 2 : 1;
    if (taken === 2) this.strong += 1;
    else this.plain += 1;
    opener.left -= taken;
    run.left -= taken;
    this.open.length = opener.left > 0 ? index + 1 : index;
    return true;
  }
}

/** Runs that could do both pair only where their lengths do not add up to a multiple of three. */
function isPartner(opener: Run | undefined, closer: Run): boolean {
  if (opener === undefined || opener.sign !== closer.sign) return false;
  const both = opener.canClose || closer.canOpen;
  const isThird = (opener.length + closer.length) % 3 === 0;
  return !both || !isThird || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

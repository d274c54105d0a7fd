import type { Unit } from '../model/unit.ts';
import { inlineTokens } from '../text/inline-tokens.ts';

/** What two texts in different languages can be compared by. */
export interface Features {
  /** Length of the visible text, UTF-16 code units. */
  readonly length: number;
  /** What a translator leaves as it is, with how often it occurs: code, link targets, numbers, names. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Sum of the weights of all anchors. */
  readonly weight: number;
}

/** How strongly an anchor ties two texts: code and addresses are copied, a word may be alike by chance. */
const CODE_WEIGHT = 2;
const NUMBER_WEIGHT = 1.5;
const NAME_WEIGHT = 1;
const LATIN = /^[A-Za-z][A-Za-z0-9_.-]+$/;

/** The features of units taken together. */
export function featuresOf(units: readonly Unit[]): Features {
  const anchors = new Map<string, number>();
  let length = 0;
  let weight = 0;
  for (const unit of units) {
    length += unit.text.length;
    for (const [anchor, value] of anchorsOf(unit.source)) {
      anchors.set(anchor, (anchors.get(anchor) ?? 0) + value);
      weight += value;
    }
  }
  return { length: Math.max(1, length), anchors, weight };
}

/** The features of two texts taken together. */
export function joined(a: Features, b: Features): Features {
  const anchors = new Map(a.anchors);
  for (const [anchor, value] of b.anchors) anchors.set(anchor, (anchors.get(anchor) ?? 0) + value);
  return { length: a.length + b.length, anchors, weight: a.weight + b.weight };
}

/** Weight of the anchors that two texts share. */
export function sharedWeight(a: Features, b: Features): number {
  const [small, large] = a.anchors.size <= b.anchors.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [anchor, value] of small.anchors) shared += Math.min(value, large.anchors.get(anchor) ?? 0);
  return shared;
}

function* anchorsOf(markdown: string): Generator<readonly [string, number]> {
  for (const { type, text } of inlineTokens(markdown)) {
    if (type === 'code') yield [`\`${text}`, CODE_WEIGHT];
    else if (type === 'link') yield [`(${linkKey(text)}`, CODE_WEIGHT];
    else if (type === 'number') yield [text.replace(/[.,\s]/g, ''), NUMBER_WEIGHT];
    else if (type === 'word' && LATIN.test(text)) yield [text.toLowerCase(), NAME_WEIGHT];
  }
}

/** A link target without what sites localize in it: the language folder, the case, the fragment. */
function linkKey(target: string): string {
  return target
    .toLowerCase()
    .replace(/#.*$/, '')
    .replace(/\/[a-z]{2,3}(?:-[a-z]{2,4})?(?=\/)/, '');
}

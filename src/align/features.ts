import type { Unit } from '../model/unit.ts';
import { inlineTokens } from '../text/inline-tokens.ts';
import { Recent } from '../text/recent.ts';

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

/** Of single units, which are compared more than once: by block and by sentence, and by locale. */
const known = new WeakMap<Unit, Features>();
/** The same by text: revisions have most sentences in common. */
const ofTexts = new Recent<string, Features>(20_000);

/** The features of units taken together. */
export function featuresOf(units: readonly Unit[]): Features {
  const [first, ...others] = units.map(unitFeatures);
  return others.reduce(joined, first ?? NOTHING);
}

function unitFeatures(unit: Unit): Features {
  let features = known.get(unit);
  if (features === undefined) {
    features = ofTexts.get(unit.source);
    if (features?.length !== lengthOf(unit)) {
      features = read(unit);
      ofTexts.set(unit.source, features);
    }
    known.set(unit, features);
  }
  return features;
}

function read(unit: Unit): Features {
  const anchors = new Map<string, number>();
  let weight = 0;
  for (const [anchor, value] of anchorsOf(unit.source)) {
    anchors.set(anchor, (anchors.get(anchor) ?? 0) + value);
    weight += value;
  }
  return { length: lengthOf(unit), anchors, weight };
}

function lengthOf({ text }: Unit): number {
  return Math.max(1, text.length);
}

/** The features of two texts taken together. */
function joined(a: Features, b: Features): Features {
  const [length, weight] = [a.length + b.length, a.weight + b.weight];
  if (b.anchors.size === 0 || a.anchors.size === 0)
    return { length, weight, anchors: a.anchors.size === 0 ? b.anchors : a.anchors };
  const anchors = new Map(a.anchors);
  for (const [anchor, value] of b.anchors) anchors.set(anchor, (anchors.get(anchor) ?? 0) + value);
  return { length, anchors, weight };
}

/** Weight of the anchors that two texts share. */
export function sharedWeight(a: Features, b: Features): number {
  const [small, large] = a.anchors.size <= b.anchors.size ? [a, b] : [b, a];
  if (small.anchors.size === 0) return 0;
  let shared = 0;
  for (const [anchor, value] of small.anchors) shared += Math.min(value, large.anchors.get(anchor) ?? 0);
  return shared;
}

/** Weight of the codes, links and numbers that one of two texts alone has. Names are left out: a language has words of its own. */
export function unsharedCopies(a: Features, b: Features): number {
  let unshared = 0;
  for (const [anchor, value] of a.anchors) if (!isName(anchor)) unshared += Math.max(0, value - (b.anchors.get(anchor) ?? 0));
  for (const [anchor, value] of b.anchors) if (!isName(anchor)) unshared += Math.max(0, value - (a.anchors.get(anchor) ?? 0));
  return unshared;
}

const isName = (anchor: string): boolean => /^[a-z]/.test(anchor);

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

/**
 * The features of texts on two sides with the anchors alone that occur on both. No others count where the two are set against each other, and
 * most words of a language do not occur in the other one.
 */
export function withCommonAnchors(
  sources: readonly Features[],
  targets: readonly Features[],
): readonly [sources: readonly Features[], targets: readonly Features[]] {
  const held = new Set<string>();
  for (const { anchors } of targets) for (const anchor of anchors.keys()) held.add(anchor);
  const common = new Set<string>();
  for (const { anchors } of sources) for (const anchor of anchors.keys()) if (held.has(anchor)) common.add(anchor);
  const reduced = ({ anchors, ...features }: Features): Features => {
    const kept = new Map<string, number>();
    for (const [anchor, weight] of anchors) if (common.has(anchor)) kept.set(anchor, weight);
    return { ...features, anchors: kept };
  };
  return [sources.map(reduced), targets.map(reduced)];
}

/** The features of runs of up to `most` neighbours, each joined once: `runs(from, count)`. */
export function runsOf(features: readonly Features[], most: number): (from: number, count: number) => Features {
  const runs: (readonly Features[])[] = [features];
  for (let count = 2; count <= most; count += 1) {
    const shorter = runs[count - 2] ?? [];
    runs.push(
      shorter
        .slice(0, Math.max(0, features.length - count + 1))
        .map((run, at) => joined(run, features[at + count - 1] ?? NOTHING)),
    );
  }
  return (from, count) => runs[count - 1]?.[from] ?? NOTHING;
}

const NOTHING: Features = { length: 1, anchors: new Map(), weight: 0 };

import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { confidenceOf } from './confidence.ts';
import { lengthCost } from './cost.ts';
import { beginOtherwise, endOtherwise } from './edges.ts';
import { featuresOf, unsharedCopies } from './features.ts';
import { cheapestPath, type Span } from './lattice.ts';
import { unclosedOtherwise } from './quotation.ts';
import { sentenceLattice, wayThrough } from './sentence-ways.ts';

/** Characters of the whole document that count when the ratio of lengths of one block is judged. */
const SMOOTHING = 40;
/** How sure it is that what has no counterpart has none. */
const ONE_SIDED = 0.5;

/** The beads of the sentences of one block, or of blocks that were merged. `ratio` is target length per source length. */
export function alignSentences(source: readonly Unit[], target: readonly Unit[], ratio: number): readonly Bead[] {
  const from = lengthOf(source);
  const to = lengthOf(target);
  const local = from > 0 && to > 0 ? (to + SMOOTHING * ratio) / (from + SMOOTHING) : ratio;
  const { spans, oddsOf } = wayThrough(source, target, local);
  return spans.map((span, at) => {
    const bead = {
      source: source.slice(span.sourceFrom, span.sourceTo),
      target: target.slice(span.targetFrom, span.targetTo),
    };
    if (bead.source.length === 0 || bead.target.length === 0) return { ...bead, confidence: ONE_SIDED };
    const [a, b] = [featuresOf(bead.source), featuresOf(bead.target)];
    const confidence = confidenceOf({
      joined: bead.source.length + bead.target.length - 2,
      hasCompany: spans.length > 1,
      isBesideOdd: [spans[at - 1], spans[at + 1]].some((beside) => beside !== undefined && isOdd(beside)),
      misfit: lengthCost(a.length, b.length, ratio),
      unshared: unsharedCopies(a, b),
      beginOtherwise: beginOtherwise(bead.source[0]?.source ?? '', bead.target[0]?.source ?? ''),
      endOtherwise: endOtherwise(bead.source.at(-1)?.source ?? '', bead.target.at(-1)?.source ?? ''),
      unclosedOtherwise: unclosedOtherwise(textOf(bead.source), textOf(bead.target)),
      odds: oddsOf(span),
    });
    return { ...bead, confidence };
  });
}

/** How unlikely it is that the sentences translate each other (negative logarithm), in their cheapest alignment. */
export function sentencesCost(source: readonly Unit[], target: readonly Unit[], ratio: number): number {
  return cheapestPath(sentenceLattice(source, target, ratio)).reduce((sum, { cost }) => sum + cost, 0);
}

function isOdd({ sourceFrom, sourceTo, targetFrom, targetTo }: Span): boolean {
  return sourceTo - sourceFrom !== 1 || targetTo - targetFrom !== 1;
}

function textOf(units: readonly Unit[]): string {
  const [first, ...others] = units;
  return others.length === 0 ? (first?.source ?? '') : units.map(({ source }) => source).join(' ');
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + Math.max(1, unit.text.length), 0);
}

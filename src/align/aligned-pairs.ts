import type { Bead } from '../model/bead.ts';
import type { Basis } from '../model/bitext.ts';
import type { SourcedPair } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { alignKnowing } from './align.ts';
import { type KnownPair, standingPairs } from './known-pairs.ts';

/** A pair made of the units of two monolingual documents. */
export interface AlignedPair {
  readonly pair: SourcedPair;
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

/**
 * The pairs of a translation with the source text that it was made from, in the order of the source. A sentence without
 * a counterpart whose block has one goes with its neighbour: translators merge sentences, and seldom leave one out. `known` is
 * what earlier versions of both tell.
 */
export function alignedPairs(
  source: readonly Unit[],
  target: readonly Unit[],
  { basis, known }: { readonly basis: Basis; readonly known: readonly KnownPair[] },
): readonly AlignedPair[] {
  const beads = withNeighbours(alignKnowing(source, target, standingPairs(known, source, target))).filter(
    (bead) => bead.source.length > 0 && bead.target.length > 0,
  );
  return beads.map((bead) => ({ pair: pairOf(bead, basis), source: bead.source, target: bead.target }));
}

function withNeighbours(beads: readonly Bead[]): readonly Bead[] {
  const merged: (Bead & { readonly source: Unit[] })[] = [];
  let waiting: Unit[] = []; // sentences at the start of a block, for the first bead of it that has a counterpart
  for (const bead of beads) {
    const [first] = bead.source;
    if (first === undefined) continue;
    const last = merged.at(-1);
    if (bead.target.length === 0 && last !== undefined && isSameBlock(last, first)) {
      last.source.push(...bead.source);
    } else if (bead.target.length === 0) {
      if (waiting[0]?.block !== first.block) waiting = [];
      waiting.push(...bead.source);
    } else {
      const lead = waiting[0]?.block === first.block && waiting[0].kind === first.kind ? waiting : [];
      merged.push({ ...bead, source: [...lead, ...bead.source] });
      waiting = [];
    }
  }
  return merged;
}

/** Front matter and alternative texts have no neighbours: each is translated for itself. */
function isSameBlock(bead: Bead, unit: Unit): boolean {
  const last = bead.source.at(-1);
  return last?.block === unit.block && last.kind === unit.kind && unit.kind !== 'meta' && unit.kind !== 'alt';
}

function pairOf({ source, target, confidence }: Bead, basis: Basis): SourcedPair {
  return {
    id: null,
    source: joined(source),
    target: joined(target),
    ...placeOf(target),
    basis,
    state: 'translated',
    origin: 'aligned',
    confidence,
  };
}

/** Where units stand: from the first to the last, and on which line the first does. */
export function placeOf(units: readonly Unit[]): Pick<SourcedPair, 'range' | 'line'> {
  let [start, end, line] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const unit of units) {
    start = Math.min(start, unit.range.start);
    end = Math.max(end, unit.range.end);
    line = Math.min(line, unit.line);
  }
  return { range: { start, end }, line };
}

/** The same pair with the units that its translation became. */
export function withTarget({ pair, source }: AlignedPair, target: readonly Unit[]): AlignedPair {
  const { basis, confidence } = pair;
  return { source, target, pair: pairOf({ source, target, confidence }, basis) };
}

/** The same pair with the texts that its source became. */
export function withSource({ pair, target }: AlignedPair, source: readonly Unit[]): AlignedPair {
  return { source, target, pair: { ...pair, source: joined(source) } };
}

/** The text of units one after the other. */
export function joined(units: readonly Unit[]): string {
  return units.map((unit) => unit.source).join(' ');
}

import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { alignAround } from './align-around.ts';
import { alignSentences } from './align-sentences.ts';
import type { KnownPair } from './known-pairs.ts';
import { proportionOf } from './proportion.ts';

/**
 * Aligns the units of a document with those of its translation: blocks by kind, length and what translators copy, then
 * the sentences inside them (Gale & Church 1993, with those anchors). Front matter goes by key, alternative texts by
 * image. Beads come in the order of the source; what only the translation has stands behind what precedes it there.
 */
export function align(source: readonly Unit[], target: readonly Unit[]): readonly Bead[] {
  return alignKnowing(source, target, []);
}

/** The same where some pairs of the body are known: all else is aligned around them. */
export function alignKnowing(source: readonly Unit[], target: readonly Unit[], known: readonly KnownPair[]): readonly Bead[] {
  const proportion = proportionOf(source, target);
  const body = alignAround(source, target, known, proportion);
  const { ratio } = proportion;
  const beads = [...byKey(source, target, 'meta', ratio), ...body, ...byKey(source, target, 'alt', ratio)];
  return inOrder(beads, source, target);
}

/** Front-matter values of one path, or alternative texts of one image. */
function byKey(source: readonly Unit[], target: readonly Unit[], kind: 'meta' | 'alt', ratio: number): readonly Bead[] {
  const groups = new Map<string, { source: Unit[]; target: Unit[] }>();
  const add = (units: readonly Unit[], side: 'source' | 'target') => {
    for (const unit of units) {
      if (unit.kind !== kind) continue;
      const group = groups.get(unit.key ?? '') ?? { source: [], target: [] };
      group[side].push(unit);
      groups.set(unit.key ?? '', group);
    }
  };
  add(source, 'source');
  add(target, 'target');
  return [...groups.values()].flatMap((group) => alignSentences(group.source, group.target, ratio));
}

function inOrder(beads: readonly Bead[], source: readonly Unit[], target: readonly Unit[]): readonly Bead[] {
  if (areInOrder(beads, source)) return beads;
  const sourceAt = new Map(source.map((unit, at) => [unit, at]));
  const targetAt = new Map(target.map((unit, at) => [unit, at]));
  const placed = beads.map((bead) => ({
    bead,
    place: placeOf(bead.source, sourceAt),
    target: placeOf(bead.target, targetAt),
  }));
  // What each unit of the translation that has no source stands behind, in the order of the source.
  const behind = new Float64Array(target.length + 1).fill(-1);
  for (const { place, target: at } of placed) if (place !== -1 && at !== -1) behind[at + 1] = place;
  for (let at = 1; at <= target.length; at += 1) if (behind[at] === -1) behind[at] = behind[at - 1] ?? -1;
  for (const bead of placed) if (bead.place === -1) bead.place = (behind[bead.target] ?? -1) + 0.5;
  return placed.sort((a, b) => a.place - b.place || a.target - b.target).map(({ bead }) => bead);
}

/** Whether beads follow the source from its start, unit by unit, as they do in most documents: no places have to be looked up. */
function areInOrder(beads: readonly Bead[], source: readonly Unit[]): boolean {
  let at = 0;
  return beads.every((bead) => {
    const from = at;
    at += bead.source.length;
    return at > from && bead.source.every((unit, index) => unit === source[from + index]);
  });
}

function placeOf(units: readonly Unit[], places: ReadonlyMap<Unit, number>): number {
  const first = units[0];
  return first === undefined ? -1 : (places.get(first) ?? -1);
}

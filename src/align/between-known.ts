import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';

/** Sentences of both sides that are aligned with each other. */
type Part = Pick<Bead, 'source' | 'target'>;

/**
 * What stands before, between and behind the known pairs of two runs of sentences; all of it at once where these come in
 * another order, as when a sentence was moved. `marks` gives the units of a known pair one name.
 */
export function betweenKnown(
  source: readonly Unit[],
  target: readonly Unit[],
  marks: ReadonlyMap<Unit, string>,
): readonly Part[] {
  const [from, to] = [marksIn(source, marks), marksIn(target, marks)];
  const cuts = [...from].filter((mark) => to.has(mark));
  const isInOrder = [...to].filter((mark) => from.has(mark)).every((mark, at) => mark === cuts[at]);
  const placeOf = new Map(isInOrder ? cuts.map((mark, at) => [mark, at + 1] as const) : []);
  const [sources, targets] = [source, target].map((units) => cutAt(units, marks, placeOf));
  return Array.from({ length: placeOf.size + 1 }, (_, at) => ({
    source: sources?.get(at) ?? [],
    target: targets?.get(at) ?? [],
  })).filter((part) => part.source.length + part.target.length > 0);
}

function marksIn(units: readonly Unit[], marks: ReadonlyMap<Unit, string>): ReadonlySet<string> {
  return new Set(units.flatMap((unit) => marks.get(unit) ?? []));
}

/** The units that are not known, by how many of the cuts stand before them. */
function cutAt(
  units: readonly Unit[],
  marks: ReadonlyMap<Unit, string>,
  placeOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Unit[]> {
  const runs = new Map<number, Unit[]>();
  let place = 0;
  for (const unit of units) {
    const mark = marks.get(unit);
    const run = runs.get(place);
    if (mark !== undefined) place = placeOf.get(mark) ?? place;
    else if (run === undefined) runs.set(place, [unit]);
    else run.push(unit);
  }
  return runs;
}

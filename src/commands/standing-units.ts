import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { cosmeticKey } from '../text/keys.ts';

/** The units of a version that stand in a layer, each with one of the layer that reads the same, in order. */
export function sameUnits(
  version: readonly Unit[],
  layer: readonly Unit[],
  keyOf: (unit: Unit) => string,
): ReadonlyMap<Unit, Unit> {
  const places = new Map<string, Unit[]>();
  for (const unit of layer) addToGroup(places, keyOf(unit), unit);
  return new Map(
    version.flatMap((unit) => {
      const own = places.get(keyOf(unit))?.shift();
      return own === undefined ? [] : [[unit, own] as const];
    }),
  );
}

/** A name of a unit that is the same for equal texts. */
export function exactName({ key, source }: Unit): string {
  return `${key ?? ''} ${source}`;
}

/** Names of units that are the same for texts that differ only cosmetically; each text is looked at once. */
export function unitNames(): (unit: Unit) => string {
  const keys = new Map<string, string>();
  return ({ key, source }) => {
    const known = keys.get(source) ?? cosmeticKey(source);
    keys.set(source, known);
    return `${key ?? ''} ${known}`;
  };
}

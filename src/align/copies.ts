import type { Unit } from '../model/unit.ts';

/** Whether the units of both sides are the same texts in the same order. */
export function areCopies(source: readonly Unit[], target: readonly Unit[]): boolean {
  if (source.length !== target.length) return false;
  return source.every((unit, at) => unit.source === target[at]?.source && unit.text === target[at].text);
}

import { introduced } from '../compare/introduced.ts';
import type { Unit } from '../model/unit.ts';
import { cosmeticKey } from '../text/keys.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import type { Reading } from './read-source.ts';
import type { Revisions, SourceRevision } from './revisions.ts';

/** A plain translation whose source revision is asked for. */
export interface PlainTarget {
  readonly source: string;
  readonly target: string;
  /** The translation as it is on disk. */
  readonly bytes: Uint8Array;
  /** How the translation is read. */
  readonly reading: Reading;
  readonly units: readonly Unit[];
  /** Today's source. */
  readonly today: readonly Unit[];
  /** What the document itself says of its source. */
  readonly pinned: SourceRevision | null;
  /** Whether a version of the document says the same of its source as today's. */
  readonly isPinnedAlike: (bytes: Uint8Array) => Promise<boolean>;
}

/** How many revisions of a translation are looked at. */
const MOST_REVISIONS = 24;

/** Sentences of a translation that one of its revisions introduced; `revision` null: it is not committed yet. */
export interface Layer {
  readonly revision: FileRevision | null;
  /** The translation as that revision left it. */
  readonly version: readonly Unit[];
  /** The units of that version that stand in today's translation, in this layer, and what they are there. */
  readonly today: ReadonlyMap<Unit, Unit>;
  readonly isPinned: boolean;
  /** Whether a unit of that version stands in today's translation no more, in no layer. */
  readonly isGone: (unit: Unit) => boolean;
  /** Today's units of which that revision's differ cosmetically, with the revision that made them what they are; null: none yet. */
  readonly touched: ReadonlyMap<Unit, FileRevision | null>;
}

/** The sentences of a translation by the revision that introduced them, oldest first. */
export async function layersOf(revisions: Revisions, document: PlainTarget): Promise<readonly Layer[]> {
  const { target, reading, units, pinned } = document;
  if (target.startsWith('../')) return pinned === null ? [] : [{ ...wholly(units), isPinned: true }];
  const known = (await revisions.history()).revisionsOf(target).slice(0, MOST_REVISIONS);
  const versions: (readonly Unit[])[] = [units];
  let pinnedFrom = 0; // the oldest version with today's pin
  for (const revision of known) {
    const bytes = await revisions.bytes(revision.blob);
    if (bytes === null) break;
    if (pinned !== null && pinnedFrom === versions.length - 1 && (await document.isPinnedAlike(bytes)))
      pinnedFrom = versions.length;
    const isSame = versions.length === 1 && Buffer.compare(bytes, document.bytes) === 0;
    versions.push(isSame ? units : await revisions.units(target, { id: revision.blob, bytes }, reading));
  }
  if (pinned === null && versions.length === 2 && versions[1] === units)
    return [{ ...wholly(units), revision: known[0] ?? null }];
  const keyOf = unitNames();
  const keys = versions.map((version) => version.map(keyOf));
  const ages = introduced(keys);
  const today = new Set(keys[0]);
  const touches = introduced(versions.map((version) => version.map(exactName)));
  const placeOf = new Map(units.map((unit, index) => [unit, index]));
  const byAge = new Map<number, Unit[]>();
  units.forEach((unit, index) => {
    const age = pinned === null ? (ages[index] ?? 0) : Math.min(ages[index] ?? 0, pinnedFrom);
    const layer = byAge.get(age);
    if (layer === undefined) byAge.set(age, [unit]);
    else layer.push(unit);
  });
  return [...byAge]
    .sort(([a], [b]) => b - a)
    .map(([age, layer]) => {
      const version = versions[age] ?? units;
      const isPinned = pinned !== null && age === pinnedFrom;
      const touched = new Map(
        layer.flatMap((unit) => {
          const touch = touches[placeOf.get(unit) ?? 0] ?? 0;
          return touch < age ? [[unit, known[touch - 1] ?? null] as const] : [];
        }),
      );
      return {
        revision: known[age - 1] ?? null,
        version,
        today: sameUnits(version, layer, keyOf),
        isPinned,
        isGone: (unit) => !today.has(keyOf(unit)),
        touched,
      };
    });
}

/** A translation without a history: all of it is of today. */
export function wholly(units: readonly Unit[]): Layer {
  const today = new Map(units.map((unit) => [unit, unit]));
  return { revision: null, version: units, today, isPinned: false, isGone: () => false, touched: new Map() };
}

/** The units of a version that stand in a layer, each with one of the layer that reads the same, in order. */
function sameUnits(version: readonly Unit[], layer: readonly Unit[], keyOf: (unit: Unit) => string): ReadonlyMap<Unit, Unit> {
  const places = new Map<string, Unit[]>();
  for (const unit of layer) places.set(keyOf(unit), [...(places.get(keyOf(unit)) ?? []), unit]);
  return new Map(
    version.flatMap((unit) => {
      const own = places.get(keyOf(unit))?.shift();
      return own === undefined ? [] : [[unit, own] as const];
    }),
  );
}

/** A name of a unit that is the same for equal texts. */
function exactName({ key, source }: Unit): string {
  return `${key ?? ''} ${source}`;
}

/** Names of units that are the same for texts that differ only cosmetically; each text is looked at once. */
function unitNames(): (unit: Unit) => string {
  const keys = new Map<string, string>();
  return ({ key, source }) => {
    const known = keys.get(source) ?? cosmeticKey(source);
    keys.set(source, known);
    return `${key ?? ''} ${known}`;
  };
}

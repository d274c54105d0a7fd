import { introduced } from '../compare/introduced.ts';
import type { Unit } from '../model/unit.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import { blobId } from '../workspace/hash.ts';
import type { Reading } from './read-source.ts';
import type { Revisions, SourceRevision } from './revisions.ts';
import { exactName, sameUnits, unitNames } from './standing-units.ts';
import { targetHistory } from './target-history.ts';

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
  /** The units of that version that stand in today's translation, in older layers, and what they are there. */
  readonly older: ReadonlyMap<Unit, Unit>;
  readonly isPinned: boolean;
  /** Whether a unit of that version stands in today's translation no more, in no layer. */
  readonly isGone: (unit: Unit) => boolean;
  /** Today's units of which that revision's differ cosmetically, with the revision that made them what they are; null: none yet. */
  readonly touched: ReadonlyMap<Unit, FileRevision | null>;
}

/** The sentences of a translation by the revision that introduced them, oldest first. */
export async function layersOf(revisions: Revisions, document: PlainTarget): Promise<readonly Layer[]> {
  const { target, reading, units, pinned } = document;
  const history = await targetHistory(revisions, target);
  const known = history.revisions.slice(0, MOST_REVISIONS);
  const versions: (readonly Unit[])[] = [units];
  let pinnedFrom = 0; // the oldest version with today's pin
  for (const revision of known) {
    // Most translations are committed as they are: git is not asked for what is on disk.
    const isSame = versions.length === 1 && blobId(document.bytes, revision.blob.length) === revision.blob;
    const bytes = isSame ? document.bytes : await history.bytes(revision);
    if (bytes === null) break;
    if (pinned !== null && pinnedFrom === versions.length - 1 && (await document.isPinnedAlike(bytes)))
      pinnedFrom = versions.length;
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
      const own = sameUnits(version, layer, keyOf);
      const inLayer = new Set(layer);
      const others = units.filter((unit) => !inLayer.has(unit));
      return {
        revision: known[age - 1] ?? null,
        version,
        today: own,
        older: sameUnits(
          version.filter((unit) => !own.has(unit)),
          others,
          keyOf,
        ),
        isPinned,
        isGone: (unit) => !today.has(keyOf(unit)),
        touched,
      };
    });
}

/** A translation without a history: all of it is of today. */
export function wholly(units: readonly Unit[]): Layer {
  const today = new Map(units.map((unit) => [unit, unit]));
  return { revision: null, version: units, today, older: new Map(), isPinned: false, isGone: () => false, touched: new Map() };
}

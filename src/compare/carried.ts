import type { Basis, Pair } from '../model/bitext.ts';
import type { UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { matchUnits } from './match.ts';
import type { Loose, Tie } from './matching.ts';
import { ReadTexts } from './read-text.ts';
import { changeBetween } from './severity.ts';

/** What a localized file shows of the units that carry no source: front matter and alternative texts. */
export interface Carried {
  /** Value of each front-matter path. */
  readonly values: ReadonlyMap<string, string>;
  /** How often each image destination occurs, and each attribute that has a text of its own (`<TabItem label>`). */
  readonly images: ReadonlyMap<string, number>;
  /** The units of the source revision that the file was made from; null when it is not known. */
  readonly pinned: readonly Unit[] | null;
  /** The translation of each of those units, where a translation is known sentence by sentence. */
  readonly translations: ReadonlyMap<Unit, string>;
  /** How `pinned` became known. */
  readonly basis: Basis;
}

/**
 * Status of front-matter values and alternative texts. In sync they are current; else they are compared with the pinned
 * revision, the sentences of a value, the items of a list and the images of one destination among themselves; what that
 * revision does not hold is `unknown` where a translation is there and `missing` where not.
 */
export function carriedStatuses(units: readonly Unit[], carried: Carried, inSync: boolean): ReadonlyMap<Unit, UnitStatus> {
  const statuses = new Map<Unit, UnitStatus>();
  const pinned = carriedGroups(carried.pinned ?? []);
  for (const [name, group] of carriedGroups(units)) {
    const old = pinned.get(name) ?? [];
    const found = old.length > 0 ? compared(group, old, carried) : group.map((unit, at) => unpinned(unit, at, carried));
    for (const status of found) {
      const isKnown = status.type === 'current' || !inSync;
      statuses.set(status.unit, isKnown ? status : { type: 'current', unit: status.unit, pair: null });
    }
  }
  return statuses;
}

type OwnStatus = Exclude<UnitStatus, { type: 'orphaned' }>;

/** Units that may stand for each other: those of one value, of all items of a list at one key, or of one image destination. */
export function carriedGroups(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.kind !== 'meta' && unit.kind !== 'alt') continue;
    const name = unit.kind === 'meta' ? `meta ${unit.key?.replaceAll(/\.\d+(?=\.|$)/g, '')}` : `alt ${unit.key}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [unit]);
    else group.push(unit);
  }
  return groups;
}

function unpinned(unit: Unit, at: number, carried: Carried): OwnStatus {
  const target = translationOf(unit, at, carried);
  return target === null ? { type: 'missing', unit } : { type: 'unknown', unit, pair: pairOf(null, target, 'none') };
}

/** Where nothing else ties them, what is left of one value goes together in order; of a list, what stands in the same place. */
function compared(group: readonly Unit[], old: readonly Unit[], carried: Carried): readonly OwnStatus[] {
  const pairs = old.flatMap((unit, at) => {
    const target = translationOf(unit, at, carried);
    return target === null ? [] : [{ ...pairOf(unit.source, target, carried.basis), source: unit.source }];
  });
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const texts = new ReadTexts();
  const { ties, loose } = matchUnits(
    group.map(({ source }) => keyed(source)),
    pairs.map(({ source }) => ({ ...keyed(source), sentences: [] })),
    texts,
  );
  const tieOf = new Map<number, Tie>();
  for (const tie of ties) if (tieOf.get(tie.unit)?.exact !== false) tieOf.set(tie.unit, tie);
  const left = leftOf(group, pairs.length, { tieOf, loose });
  return group.map((unit, at): OwnStatus => {
    const found = tieOf.get(at) ?? left(at);
    const pair = found === undefined ? undefined : pairs[found.pair];
    if (found === undefined || pair === undefined) return { type: 'missing', unit };
    if ('exact' in found && found.exact) return { type: 'current', unit, pair };
    return { type: 'stale', unit, pair, was: found.was, ...changeBetween(texts.of(found.was), texts.of(unit.source)) };
  });
}

/**
 * The loose pair for the unit at an index of its group. A value that was rewritten is still the value of its key. Items of a
 * list are taken for versions of each other only where as many were lost as are new between the same neighbours.
 */
function leftOf(
  group: readonly Unit[],
  pairs: number,
  { tieOf, loose }: { readonly tieOf: ReadonlyMap<number, Tie>; readonly loose: readonly Loose[] },
): (at: number) => Loose | undefined {
  const isOneValue = group.every(({ kind, key }) => kind === 'meta' && key === group[0]?.key);
  if (isOneValue) {
    const rest = [...loose];
    return () => rest.shift();
  }
  const unitOf = new Map([...tieOf].map(([unit, { pair }]) => [pair, unit]));
  const looseOf = new Map(loose.map((item) => [item.pair, item]));
  const gaps = new Map<number, { units: number[]; pairs: Loose[] }>();
  const gapBehind = (unit: number) => {
    const gap = gaps.get(unit) ?? { units: [], pairs: [] };
    gaps.set(unit, gap);
    return gap;
  };
  for (let at = 0, behind = -1; at < group.length; at += 1)
    if (tieOf.has(at)) behind = at;
    else gapBehind(behind).units.push(at);
  for (let at = 0, behind = -1; at < pairs; at += 1) {
    const item = looseOf.get(at);
    if (item !== undefined) gapBehind(behind).pairs.push(item);
    else behind = unitOf.get(at) ?? behind;
  }
  const found = new Map(
    [...gaps.values()]
      .filter((gap) => gap.units.length === gap.pairs.length)
      .flatMap((gap) => gap.units.map((unit, index) => [unit, gap.pairs[index]] as const)),
  );
  return (at) => found.get(at);
}

/** The translation of the unit at index `at` of its group; of an image it is only known that it is there. */
function translationOf(unit: Unit, at: number, carried: Carried): string | null {
  const own = carried.translations.get(unit);
  if (own !== undefined) return own;
  const key = unit.key ?? '';
  if (unit.kind === 'meta') return carried.values.get(key) || null;
  return (carried.images.get(key) ?? 0) > at ? '' : null;
}

function pairOf(source: string | null, target: string, basis: Basis): Pair {
  return {
    id: null,
    source,
    target: target || null,
    range: null,
    line: null,
    basis,
    state: 'translated',
    origin: 'human',
    confidence: 1,
  };
}

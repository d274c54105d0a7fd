import { compare } from '../../src/compare/compare.ts';
import type { Pair } from '../../src/model/bitext.ts';
import type { Comparison, UnitStatus } from '../../src/model/comparison.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { imageDestinations } from '../../src/text/image-destinations.ts';
import { promised, shown } from './violation.ts';

/** Two versions of a document: today's, and the one that was translated. */
interface Versions {
  readonly now: readonly Unit[];
  readonly was: readonly Unit[];
  /** The text of the older version, whose front matter and images the translation has. */
  readonly wasText: string;
}

/** Every unit has a status, every pair one kind of status, and a document against itself is current. */
export function comparisonHolds({ now, was, wasText }: Versions): void {
  for (const inSync of [false, true]) {
    const pairs = was.filter(isBody).map(pairOf);
    const statuses = statusesOf(now, { pairs, was, wasText, inSync });
    everyUnitOnce(now, statuses, inSync);
    everyPair(pairs, statuses);
    // Without a sentence in one of them, nothing is in sync.
    if (inSync && now.some(isBody))
      promised(
        'in sync all is current',
        statuses.every(({ type }) => type === 'current'),
        () => firstOther(statuses),
      );
  }
  const same = statusesOf(now, { pairs: now.filter(isBody).map(pairOf), was: now, wasText: '', inSync: false });
  const stale = same.filter(({ type }) => type !== 'current' && type !== 'missing' && type !== 'unknown');
  promised('a document is current against itself', stale.length === 0, () => shown(stale[0]));
  const missing = same.filter((status) => status.type === 'missing' && isBody(status.unit));
  promised('nothing is missing against itself', missing.length === 0, () => shown(missing[0]));
}

function everyUnitOnce(units: readonly Unit[], statuses: readonly UnitStatus[], inSync: boolean): void {
  const types = new Map<Unit, UnitStatus['type'][]>(units.map((unit) => [unit, []]));
  const ordinals = new Map(units.map((unit, index) => [unit, index]));
  let last = -1;
  for (const status of statuses) {
    if (status.type === 'orphaned') continue;
    types.get(status.unit)?.push(status.type);
    const at = ordinals.get(status.unit) ?? -1;
    promised('statuses are in document order', at >= last, () => shown(status));
    last = at;
  }
  for (const [unit, found] of types) {
    const alone = found.length === 1 || found.every((type) => type === 'current' || type === 'stale');
    promised('every unit has a status', found.length > 0 && alone, () => shown({ unit, found, inSync }));
  }
}

function everyPair(pairs: readonly Pair[], statuses: readonly UnitStatus[]): void {
  const seen = new Set(statuses.map((status) => (status.type === 'missing' ? null : status.pair)));
  const lost = pairs.find((pair) => !seen.has(pair));
  promised('every pair has a status', lost === undefined, () => shown(lost));
}

function statusesOf(
  units: readonly Unit[],
  old: { readonly pairs: readonly Pair[]; readonly was: readonly Unit[]; readonly wasText: string; readonly inSync: boolean },
): readonly UnitStatus[] {
  const values = new Map(old.was.flatMap((unit) => (unit.kind === 'meta' ? [[unit.key ?? '', unit.text] as const] : [])));
  const header: Omit<Comparison, 'statuses'> = {
    source: 'a.md',
    target: 'b.md',
    locale: locale('fr-FR'),
    form: 'bilingual',
    basis: 'embedded',
    basisCommit: null,
    basisConfidence: null,
    inSync: old.inSync,
  };
  const carried = {
    values,
    images: imageDestinations(old.wasText),
    pinned: old.was,
    translations: new Map(),
    basis: 'pinned',
  } as const;
  return compare({ header, units, pairs: old.pairs, carried, sentences: new Map() }).statuses;
}

function isBody({ kind }: Unit): boolean {
  return kind !== 'meta' && kind !== 'alt';
}

function pairOf({ source }: Unit): Pair {
  return {
    id: null,
    source,
    target: source,
    range: null,
    line: null,
    basis: 'embedded',
    state: 'translated',
    origin: 'human',
    confidence: 1,
  };
}

function firstOther(statuses: readonly UnitStatus[]): string {
  return shown(statuses.find(({ type }) => type !== 'current'));
}

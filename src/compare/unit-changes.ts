import type { Comparison, Severity, UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitChange } from '../model/unit-change.ts';
import { cosmeticKey, sameTextKey } from '../text/keys.ts';
import { matchUnits } from './match.ts';
import { ReadTexts } from './read-text.ts';

type Status<Type extends UnitStatus['type']> = Extract<UnitStatus, { readonly type: Type }>;

const RANK: Readonly<Record<Severity, number>> = { cosmetic: 0, minor: 1, major: 2 };

/** What is different in a localized document since `base`, sentence by sentence; what was so before is left out. */
export function unitChanges(base: Comparison, head: Comparison): readonly UnitChange[] {
  const before = statusesByUnit(base);
  const ties = unitTies([...before.keys()], unitsOf(head));
  const orphans = new OrphanCount(base);
  return head.statuses.flatMap((status): readonly UnitChange[] => {
    if (status.type === 'orphaned')
      return orphans.has(status) ? [] : [{ type: 'orphaned', status, before: unitOf(status, before) }];
    const tie = ties.get(status.unit);
    const change = changeOf(
      status,
      tie === undefined ? null : { source: tie.unit.source, exact: tie.exact, statuses: before.get(tie.unit) ?? [] },
    );
    return change === null ? [] : [change];
  });
}

/** The units of a comparison in document order, each once. */
function unitsOf(comparison: Comparison): readonly Unit[] {
  return [...statusesByUnit(comparison).keys()];
}

/** What each unit of the newer source was in the older one; a unit that is new has none. */
function unitTies(
  older: readonly Unit[],
  newer: readonly Unit[],
): ReadonlyMap<Unit, { readonly unit: Unit; readonly exact: boolean }> {
  const keyed = ({ kind, key, source }: Unit) => ({ key: `${kind === 'meta' ? key : ''}\n${sameTextKey(source)}`, source });
  const { ties } = matchUnits(
    newer.map(keyed),
    older.map((unit) => ({ ...keyed(unit), sentences: [] })),
    new ReadTexts(),
  );
  const found = new Map<Unit, { readonly unit: Unit; readonly exact: boolean }>();
  for (const { unit: at, pair, exact } of ties) {
    const [unit, was] = [newer[at], older[pair]];
    if (unit !== undefined && was !== undefined && (exact || !found.has(unit))) found.set(unit, { unit: was, exact });
  }
  return found;
}

type UnitRow = Exclude<UnitStatus, Status<'orphaned'>>;

function statusesByUnit({ statuses }: Comparison): ReadonlyMap<Unit, readonly UnitRow[]> {
  const rows = new Map<Unit, UnitRow[]>();
  for (const status of statuses) {
    if (status.type === 'orphaned') continue;
    const known = rows.get(status.unit);
    if (known === undefined) rows.set(status.unit, [status]);
    else known.push(status);
  }
  return rows;
}

/** What a unit was: its text, whether it is the same, and what became of it. */
interface Before {
  readonly source: string;
  readonly exact: boolean;
  readonly statuses: readonly UnitRow[];
}

/** Whether a text is as it was, but for what no translation depends on. */
function isAsBefore({ unit }: UnitRow, { exact, source }: Before): boolean {
  return exact || cosmeticKey(unit.source) === cosmeticKey(source);
}

/** Null: the unit is new. */
function changeOf(status: UnitRow, before: Before | null): UnitChange | null {
  const rows = before?.statuses ?? [];
  switch (status.type) {
    case 'stale': {
      const worst = Math.max(-1, ...rows.map((row) => (row.type === 'stale' ? RANK[row.severity] : -1)));
      if (worst >= RANK[status.severity] || rows.some(({ type }) => type === 'unknown')) return null;
      if (before?.exact !== true) return { type: 'stale', status };
      return rows.some(({ type }) => type === 'current') ? { type: 'outdated', status } : null;
    }
    case 'missing': {
      if (rows.some(({ type }) => type === 'missing')) return null;
      return { type: before !== null && isAsBefore(status, before) && rows.length > 0 ? 'lost' : 'missing', status };
    }
    case 'current': {
      const was = before?.exact === true && rows.length > 0 && rows.every(({ type }) => type === 'stale' || type === 'missing');
      return was ? { type: 'translated', status } : null;
    }
    case 'unknown':
      return null;
    default:
      return status satisfies never;
  }
}

/** The unit of the older source that an orphaned text was. */
function unitOf({ was }: Status<'orphaned'>, before: ReadonlyMap<Unit, unknown>): Unit | null {
  const key = sameTextKey(was);
  for (const unit of before.keys()) if (sameTextKey(unit.source) === key) return unit;
  return null;
}

/** The orphaned texts of a comparison, each to be taken once. */
class OrphanCount {
  private readonly left = new Map<string, number>();

  constructor({ statuses }: Comparison) {
    for (const status of statuses) {
      if (status.type !== 'orphaned') continue;
      const key = sameTextKey(status.was);
      this.left.set(key, (this.left.get(key) ?? 0) + 1);
    }
  }

  has({ was }: Status<'orphaned'>): boolean {
    const key = sameTextKey(was);
    const count = this.left.get(key) ?? 0;
    if (count > 0) this.left.set(key, count - 1);
    return count > 0;
  }
}

import type { Pair } from '../model/bitext.ts';
import { type ChangeKind, type Comparison, SEVERITIES, type Severity, type UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';

/** What is translated as one: a sentence, or those that one translation joins. */
export interface HandOffEntry {
  /** In document order. */
  readonly units: readonly [Unit, ...Unit[]];
  /** Markdown of today; several sentences with a blank between them. */
  readonly source: string;
  readonly status: Exclude<UnitStatus['type'], 'orphaned'>;
  /** What is there of it; null: nothing. */
  readonly pair: Pair | null;
  /** What it was translated from; null: not known, or not translated. */
  readonly was: string | null;
  /** What changed since; null for all but a stale one. */
  readonly change: { readonly severity: Severity; readonly changes: readonly ChangeKind[] } | null;
}

type Row = Exclude<UnitStatus, { readonly type: 'orphaned' }>;

/** The entries of a document, in its order. */
export function handOffEntries({ statuses }: Pick<Comparison, 'statuses'>): readonly HandOffEntry[] {
  const groups = new Map<unknown, Row[]>();
  const groupOf = new Map<Unit, unknown>();
  const names = new GroupNames();
  for (const status of statuses) {
    if (status.type === 'orphaned') continue;
    const own = groupOf.get(status.unit) ?? names.of(status);
    groupOf.set(status.unit, own);
    addToGroup(groups, own, status);
  }
  return [...groups.values()].flatMap((rows) => entryOf(rows) ?? []);
}

/** Tells which sentences are one: those that a translation joins in one block, as it is by now. */
class GroupNames {
  private readonly pairs = new Map<Pair, number>();

  of(status: Row): unknown {
    if (status.type === 'missing' || status.pair === null) return status;
    const { unit, pair } = status;
    // All that is known of the translation of a front-matter value is the whole of it.
    if (unit.kind === 'meta' && pair.range === null) return `${unit.key} ${pair.target}`;
    const at = this.pairs.get(pair) ?? this.pairs.size;
    this.pairs.set(pair, at);
    return `${at} in ${unit.block}`;
  }
}

const WORST: readonly HandOffEntry['status'][] = ['stale', 'unknown', 'missing', 'current'];

function entryOf(rows: readonly Row[]): HandOffEntry | null {
  const [first, ...others] = [...new Set(rows.map(({ unit }) => unit))];
  if (first === undefined) return null;
  const units = [first, ...others] as const;
  const status = WORST.find((type) => rows.some((row) => row.type === type)) ?? 'current';
  const pairs = rows.flatMap((row) => (row.type === 'missing' || row.pair === null ? [] : [row.pair]));
  const [pair = null] = pairs;
  const sources = [...new Set(pairs)].map(({ source }) => source);
  return {
    units,
    source: units.map(({ source }) => source).join(' '),
    status,
    pair,
    was: sources.length === 0 || sources.includes(null) ? null : [...new Set(sources)].join(' '),
    change: changeOf(rows),
  };
}

function changeOf(rows: readonly Row[]): HandOffEntry['change'] {
  const stale = rows.flatMap((row) => (row.type === 'stale' ? [row] : []));
  const severity = SEVERITIES.findLast((one) => stale.some((row) => row.severity === one));
  return severity === undefined ? null : { severity, changes: [...new Set(stale.flatMap(({ changes }) => changes))] };
}

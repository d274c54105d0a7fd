import type { Basis } from './bitext.ts';
import type { ChangeKind, Severity, UnitStatus } from './comparison.ts';
import type { BlockKind } from './doc.ts';
import type { PairId, UnitId } from './ids.ts';

/** One status of a unit, or an orphaned pair. A unit that two pairs hold has two rows. */
export interface UnitRow {
  /** Of the unit; of the pair when orphaned. */
  readonly id: UnitId | PairId | null;
  readonly pair: PairId | null;
  readonly status: UnitStatus['type'];
  readonly severity: Severity | null;
  readonly changes: readonly ChangeKind[];
  /** Null when orphaned. */
  readonly kind: BlockKind | null;
  readonly basis: Basis;
  /** Today's Markdown; null when orphaned. */
  readonly source: string | null;
  /** The Markdown as it was translated, of stale units and orphaned pairs. */
  readonly was: string | null;
  readonly target: string | null;
  /** 1-based, in the source document. */
  readonly line: number | null;
  /** 1-based, in the localized document. */
  readonly targetLine: number | null;
}

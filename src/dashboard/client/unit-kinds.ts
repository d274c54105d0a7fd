import type { DashboardDocument, LocalizedDocument, LocalizedUnit } from '../../model/dashboard.ts';
import { addToGroup } from '../../text/add-to-group.ts';

/** What a reader may want to see of a document. */
export const SHOWS = ['all', 'stale', 'missing', 'unknown', 'cosmetic', 'orphaned'] as const;
/** One of them. */
export type Show = (typeof SHOWS)[number];
/** What a sentence is to a reader: cosmetic where only such things as quotes changed in its source, else its status. */
export type UnitKind = LocalizedUnit['status'] | 'cosmetic';

/** What a sentence is to a reader. */
export function kindOf({ severity, status }: LocalizedUnit): UnitKind {
  return severity === 'cosmetic' ? 'cosmetic' : status;
}

/** The sentences of a kind, or all of them. */
export function shownUnits(units: readonly LocalizedUnit[], show: Show): readonly LocalizedUnit[] {
  return show === 'all' ? units : units.filter((unit) => kindOf(unit) === show);
}

/** What a sentence is called in an address: its id, that of its pair where its source is gone; `''` where it has none. */
export function keyOf({ unit, pair }: LocalizedUnit, { units }: DashboardDocument): string {
  const own = unit === undefined ? undefined : units[unit]?.id;
  return own ?? pair ?? '';
}

/** Findings by the id of their sentence; `''`: those of the document. A sentence that is not listed has none of its own. */
export function findingsByUnit({ findings }: LocalizedDocument): ReadonlyMap<string, LocalizedDocument['findings']> {
  const found = new Map<string, LocalizedDocument['findings'][number][]>();
  for (const finding of findings) addToGroup(found, finding[6] ?? '', finding);
  return found;
}

/** Where a reader is in a document, and what they look for. */
export interface Step {
  readonly document: DashboardDocument;
  readonly kind: UnitKind;
  readonly way: 1 | -1;
  /** The sentence that is shown; null: none. */
  readonly from: string | null;
}

/** The next sentence of a kind after the one that is shown, round the end of the document; null: there is none. */
export function nextOf(units: readonly LocalizedUnit[], { document, kind, way, from }: Step): string | null {
  const ids = units.map((unit) => keyOf(unit, document));
  const at = from === null ? (way === 1 ? -1 : units.length) : ids.indexOf(from);
  for (let step = 1; step <= units.length; step += 1) {
    const index = (at + way * step + units.length * 2) % units.length;
    const unit = units[index];
    if (unit !== undefined && kindOf(unit) === kind) return ids[index] ?? null;
  }
  return null;
}

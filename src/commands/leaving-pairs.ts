import type { Pair } from '../model/bitext.ts';
import type { Comparison } from '../model/comparison.ts';
import type { KeptTranslation } from '../model/records.ts';
import { keptKey } from './kept-key.ts';
import type { SyncSettings } from './sync-settings.ts';

/** Under this, a pair that was found by a guess does not leave its document. */
const SURE = 0.8;

/** The pairs that leave a document, because no sentence of today's source is left that they translate. */
export function leavingPairs(comparison: Comparison, settings: SyncSettings): readonly Pair[] {
  if (settings.orphans === 'keep') return [];
  const { statuses, basis } = comparison;
  const used = new Set(
    statuses.flatMap((status) => (status.type === 'missing' || status.type === 'orphaned' ? [] : (status.pair ?? []))),
  );
  const isSure = ({ confidence }: Pair) => basis !== 'replayed' || confidence >= SURE;
  return statuses.flatMap((status) =>
    status.type === 'orphaned' && !used.has(status.pair) && keptTranslations(status.pair).length > 0 && isSure(status.pair)
      ? [status.pair]
      : [],
  );
}

/** A pair as the record keeps it; none where a side is not known. */
export function keptTranslations({ source, target, state, origin, id }: Pair): readonly KeptTranslation[] {
  return source === null || target === null ? [] : [{ source: keptKey(source), text: target, state, origin, id }];
}

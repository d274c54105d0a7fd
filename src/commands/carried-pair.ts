import type { SourcedPair, UnitStatus } from '../model/comparison.ts';
import { editFor } from './fix-sentences.ts';

/** The pair of a stale sentence with the change of its source made in it, and its text in the file; null where that is not certain. */
export function carriedPair(
  status: Extract<UnitStatus, { readonly type: 'stale' }>,
  file: string,
): { readonly text: string; readonly pair: SourcedPair } | null {
  const edit = editFor(status, file);
  const { pair, was, unit } = status;
  if (edit === null || pair.source === null) return null;
  const source = pair.source.split(was).join(unit.source);
  return { text: edit.text, pair: { ...pair, source, target: edit.target } };
}

import { compare } from '../compare/compare.ts';
import { withUntiedText } from '../compare/untied-text.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextsInput } from './compare-document.ts';
import type { Reading } from './read-source.ts';
import { recordedCarried } from './recorded-carried.ts';
import { splitSources } from './split-sources.ts';

/** Compares a bilingual document with its source: its spans say what each sentence was translated from. */
export async function compareBilingual(
  { header, source, target, origin, record }: TextsInput,
  reading: Reading,
): Promise<Comparison> {
  const pairs = target.pairs.map((pair) => origin.edited.get(pair) ?? pair);
  const sentences = await splitSources(pairs, source.units, reading);
  const pinned = header.inSync === true ? source.units : (origin.pinned?.units ?? null);
  const recorded = pinned !== null || record === null ? null : recordedCarried(source, target, record);
  const carried = { ...target.carried, pinned: pinned ?? recorded, basis: pinned === null ? 'recorded' : 'pinned' } as const;
  const comparison = compare({ header, units: source.units, pairs, carried, sentences });
  return { ...comparison, statuses: withUntiedText(comparison.statuses, pairs, target.bareText) };
}

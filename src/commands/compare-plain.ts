import { alignedPairs } from '../align/aligned-pairs.ts';
import { untold } from '../align/untold.ts';
import { compare } from '../compare/compare.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { TextsInput } from './compare-document.ts';
import { type Reading, readingOf, readUnits } from './read-source.ts';
import { pairPortions, type TranslatedFrom } from './translated-from.ts';
import { wholly } from './translation-layers.ts';

/** Compares a plain translation with its source, by what each of its sentences was made from. */
export async function comparePlain({ header, source, target, origin }: TextsInput, reading: Reading): Promise<Comparison> {
  const own = readingOf(reading, { source: source.path, locale: header.locale });
  const unitsOfTarget = async () => (await readUnits(target.path, target.text, own)).units;
  const from =
    origin.plain ?? (header.inSync === true ? fromToday(header.basisCommit, source.units, await unitsOfTarget()) : null);
  if (from === null) return { ...header, statuses: untold(source.units, await unitsOfTarget()) };
  const { basis, commit: basisCommit, confidence: basisConfidence, pairs, sentences } = from;
  const carried = { ...target.carried, pinned: from.carried, translations: from.translations, basis };
  return compare({ header: { ...header, basis, basisCommit, basisConfidence }, units: source.units, pairs, carried, sentences });
}

/** A translation whose recorded hash is that of today's source. */
function fromToday(commit: string | null, source: readonly Unit[], target: readonly Unit[]): TranslatedFrom {
  const aligned = alignedPairs(source, target, { basis: 'pinned', known: [] });
  const made = pairPortions([{ layer: wholly(target), aligned, touched: new Map() }], source);
  return { basis: 'pinned', commit, confidence: null, ...made };
}

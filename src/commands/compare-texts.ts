import { untold } from '../align/untold.ts';
import { compare } from '../compare/compare.ts';
import { withUntiedText } from '../compare/untied-text.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { Origin } from './compare-document.ts';
import { type Reading, readingOf, readUnits } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceFile } from './source-file.ts';
import { splitSources } from './split-sources.ts';
import { pairPortions, type TranslatedFrom } from './translated-from.ts';

/** A document and its localization, with all that is known of how it was translated. */
interface TextsInput {
  readonly header: Omit<Comparison, 'statuses'>;
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly origin: Origin;
}

/** Compares a localized document with its source, sentence by sentence. */
export function compareTexts(input: TextsInput, reading: Reading): Promise<Comparison> {
  return input.target.form === 'plain' ? comparePlain(input, reading) : compareBilingual(input, reading);
}

/** The spans of a bilingual document say what each sentence was translated from. */
async function compareBilingual({ header, source, target, origin }: TextsInput, reading: Reading): Promise<Comparison> {
  const pairs = target.pairs.map((pair) => origin.edited.get(pair) ?? pair);
  const sentences = await splitSources(pairs, source.units, reading);
  const carried = { ...target.carried, pinned: origin.pinned?.units ?? null, basis: 'pinned' } as const;
  const comparison = compare({ header, units: source.units, pairs, carried, sentences });
  return { ...comparison, statuses: withUntiedText(comparison.statuses, pairs, target.bareText()) };
}

async function comparePlain({ header, source, target, origin }: TextsInput, reading: Reading): Promise<Comparison> {
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
  const made = pairPortions([{ basis: 'pinned', source, holds: () => true }], target);
  return { basis: 'pinned', commit, confidence: null, ...made };
}

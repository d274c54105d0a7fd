import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { IndexedDocument } from '../model/indexed-document.ts';
import type { Locale } from '../model/locale.ts';
import { documentStatus } from '../reports/status-document.ts';
import { markdownWords, unitWords } from '../text/words.ts';
import { hashOfAll } from '../workspace/hash.ts';

/** A compared document as the store holds it. Its content hash is that of all the rest. */
export function indexedDocument(comparison: Comparison, sourceLocale: Locale): IndexedDocument {
  const { source, locale, target, form, basis, inSync, counts, units } = documentStatus(comparison, {
    sourceLocale,
    allUnits: true,
  });
  const known = {
    path: source ?? target ?? '',
    locale,
    source,
    target,
    form,
    basis,
    inSync,
    counts,
    // With all units, there is one for each status, in the same order.
    units: units.map((unit, at) => ({ ...unit, words: wordsOf(comparison.statuses[at], sourceLocale) })),
  };
  return { ...known, contentHash: hashOfAll([JSON.stringify(known)]) };
}

function wordsOf(status: UnitStatus | undefined, sourceLocale: Locale): number {
  if (status === undefined) return 0;
  return status.type === 'orphaned' ? markdownWords(status.was, sourceLocale) : unitWords(status.unit, sourceLocale);
}

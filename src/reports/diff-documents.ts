import type { Locale } from '../model/locale.ts';
import type { StaleDiff } from '../model/stale-diff.ts';

/** The stale units of one localized document, in the order given. */
export interface DiffDocument {
  readonly source: string;
  readonly locale: Locale;
  readonly target: string;
  readonly units: readonly StaleDiff[];
}

/** Groups stale units by localized document, documents in the order in which they first come. */
export function diffDocuments(diffs: readonly StaleDiff[]): DiffDocument[] {
  const documents = new Map<string, { source: string; locale: Locale; target: string; units: StaleDiff[] }>();
  for (const diff of diffs) {
    const { source, locale, target } = diff;
    const key = JSON.stringify([source, locale, target]);
    const document = documents.get(key);
    if (document === undefined) documents.set(key, { source, locale, target, units: [diff] });
    else document.units.push(diff);
  }
  return [...documents.values()];
}

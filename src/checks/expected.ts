import type { Range } from '../model/range.ts';
import type { Finding } from '../model/report.ts';
import type { CheckedDocument, CheckedSide } from './document-check.ts';
import type { Problem } from './problem.ts';

/** What a translation is expected to be like, and how that is known. */
export interface Expected {
  readonly side: CheckedSide;
  /**
   * `made`: the translation was made from it. `likely`: its sentences were. `current`: it is today's source, and no sentence
   * says otherwise. `alike`: it is today's source, and the translation has the same headings.
   */
  readonly by: 'made' | 'likely' | 'current' | 'alike';
}

/**
 * What to compare a translation with. Null when today's source may have changed since it was translated: then a difference
 * says nothing about the translation.
 */
export function expectedOf({ madeFrom, isCertain, isCurrent, source, target }: CheckedDocument): Expected | null {
  if (madeFrom !== null) return { side: madeFrom, by: isCertain ? 'made' : 'likely' };
  if (isCurrent) return { side: source, by: 'current' };
  const depths = ({ outline }: CheckedSide) => outline.headings.map(({ depth }) => depth).join(' ');
  const isAlike = source.outline.headings.length > 1 && depths(source) === depths(target);
  return isAlike ? { side: source, by: 'alike' } : null;
}

/** How severe a difference is that is damage when what it differs from was there when the text was translated. */
export function whenCertain({ by }: Expected, severity: 'error' | 'warning'): Finding['severity'] {
  if (by === 'made') return severity;
  return by === 'alike' ? 'info' : 'warning';
}

/** A problem at a place of the file; null: with all of it. */
export function found(range: Range | null, message: string, severity: Finding['severity'] | null = null): Problem {
  return { excerpt: null, range, message, severity };
}

/** The items of `expected` that `actual` has not, or has less often, in order. */
export function lost<T>(expected: readonly T[], actual: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const counts = new Map<string, number>();
  for (const item of actual) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return expected.filter((item) => {
    const count = counts.get(nameOf(item)) ?? 0;
    counts.set(nameOf(item), count - 1);
    return count <= 0;
  });
}

/** The items of `expected` that today's source has as well: what it dropped since, a translation may drop too. */
export function kept<T>(expected: readonly T[], today: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const gone = new Set(lost(expected, today, nameOf));
  return expected.filter((item) => !gone.has(item));
}

import { foldedSides, hasTerms, type Searched } from '../text/search-text.ts';

/** What a document is searched by: two lines for each unit, of its source and of its target. No term reaches over the end of a line. */
export function foldedUnits(units: readonly Searched[]): string {
  return units.flatMap(foldedSides).join('\n');
}

/** The units, by their place in the document, one side of which has all of the terms. */
export function positionsOf(text: string, terms: readonly string[]): readonly number[] {
  const positions = new Set<number>();
  for (const [at, line] of text.split('\n').entries()) if (hasTerms(line, terms)) positions.add(Math.floor(at / 2));
  return [...positions];
}

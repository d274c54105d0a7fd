import type { DashboardDocument, LocalizedUnit } from '../../model/dashboard.ts';
import type { CsvTable } from '../../text/csv.ts';
import { foldedSides, hasTerms, type Searched } from '../../text/search-text.ts';
import { searchedTexts } from '../../text/searched-texts.ts';
import { keyOf, kindOf, type UnitKind } from './unit-kinds.ts';

/** A sentence that was found. */
export interface SearchHit {
  readonly path: string;
  readonly locale: string;
  /** As its address names it; `''`: it has no name. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly texts: Searched;
}

/** What a reader asks of a search; `''`: all. */
export interface AskedSearch extends Readonly<Record<'locale' | 'status', string>> {
  /** Folded. */
  readonly terms: readonly string[];
}

/** The sentences of a document that fit, by locale and in their order: those one side of which has all of the terms. */
export function hitsIn(document: DashboardDocument, { terms, locale, status }: AskedSearch): readonly SearchHit[] {
  const { path } = document;
  return document.locales
    .filter((own) => locale === '' || own.locale === locale)
    .flatMap((own) =>
      own.units
        .filter((unit) => (status === '' || kindOf(unit) === status) && isHit(document, unit, terms))
        .map((unit) => ({
          path,
          locale: own.locale,
          id: keyOf(unit, document),
          kind: kindOf(unit),
          texts: searchedTexts(document, unit),
        })),
    );
}

function isHit(document: DashboardDocument, unit: LocalizedUnit, terms: readonly string[]): boolean {
  return foldedSides(searchedTexts(document, unit)).some((side) => hasTerms(side, terms));
}

/** What was found as a table to keep. */
export function searchCsv(hits: readonly SearchHit[]): CsvTable {
  const rows = hits.map(({ path, locale, id, kind, texts: { source, was, target } }) => {
    return [path, locale, id, kind, source ?? was, target];
  });
  return [['document', 'locale', 'unit', 'status', 'source', 'translation'], ...rows];
}

import type { DocumentStatus, StatusDocument } from './status-document.ts';
import { ink, page, type Shown, shown } from './terminal.ts';
import { documentLines, worstDocuments } from './text-documents.ts';
import { findingLines } from './text-findings.ts';
import { localeLines } from './text-locales.ts';
import { nextLines } from './text-next.ts';
import { unitLines } from './text-units.ts';

/** As many flagged units are listed one by one; more would hide the figures. */
const FEW_UNITS = 20;

/**
 * `hexapla status` for a terminal of `width` columns: a line a locale, the worst documents, the flagged units when they
 * are few, the findings, what to do next. `allUnits` lists every document, unit and finding.
 */
export function statusText(status: StatusDocument, options: { colour: boolean; width: number; allUnits: boolean }): string {
  const { width, allUnits: all } = options;
  const style = ink(options);
  const worst = worstDocuments(status);
  return page([
    ...localeLines(status, { width, ink: style }),
    ...documentLines(worst, { width, ink: style, all }),
    ...unitSection(all ? status.documents : worst, { width, ink: style, all }),
    ...findingLines(status.findings, { ink: style, all }),
    ...nextLines(worst, { width, ink: style }),
  ]);
}

function unitSection(documents: readonly DocumentStatus[], options: Parameters<typeof unitLines>[1] & { all: boolean }): Shown[] {
  // A document without a file or without a source is one line among the documents: its units have nothing to add.
  const listed = options.all ? documents : documents.filter(({ source, target }) => source !== null && target !== null);
  const count = listed.reduce((sum, { units }) => sum + units.length, 0);
  if (count === 0 || (!options.all && count > FEW_UNITS)) return [];
  return [shown``, options.ink.bold(options.all ? 'Units' : 'Units to look at'), ...unitLines(listed, options)];
}

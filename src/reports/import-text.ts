import type { HandBackDocument, HandBackOutcome, HandBackReport } from '../model/hand-back-report.ts';
import { printable, printableLines } from '../text/printable.ts';
import { counted } from './figures.ts';
import { importProblems, warningTotals } from './import-problems.ts';
import { writtenFiles } from './written-files.ts';

/** What is told of each outcome, and why, in this order. */
const OUTCOMES: readonly (readonly [HandBackOutcome, string, string])[] = [
  ['accepted', 'accepted', ''],
  ['stale', 'accepted, stale', ': the source changed since the hand-off'],
  ['kept', 'kept in the records', ': no place for it yet'],
  ['unchanged', 'there already', ''],
  ['untranslated', 'not translated', ''],
  ['refused', 'refused', ''],
];

/**
 * `hexapla import`: what people have to look at, with its place, then a line a document, then what was written: localized files by their
 * names, records as a count.
 */
export function importText(report: HandBackReport, { folder }: { readonly folder: string }): string {
  const { documents, isDryRun, changed, failed } = report;
  const { lines, files, recordsTold } = writtenFiles(report, folder);
  return [
    ...section(importProblems(report)),
    ...section(documents.map(documentLine)),
    ...section(
      [
        ...lines,
        ...changed.map((path) => `left     ${path}: edited while this ran; import again`),
        ...failed.map(({ path, reason }) => `failed   ${path}: Expected to write the file, found ${reason}`),
      ].map(printableLines),
    ),
    ...totals(report),
    ...warningTotals(report),
    `${filesTold(files, { isDryRun, recordsTold })}${recordsTold}`,
    ...(isDryRun ? ['Nothing was written (`--dry-run`).'] : []),
    '',
  ].join('\n');
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

function documentLine({ source, locale, units }: HandBackDocument): string {
  const counts = OUTCOMES.flatMap(([outcome, word]) => {
    const count = units.filter((unit) => unit.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome === 'stale' ? 'accepted (stale)' : word}`];
  });
  return printable(`${locale}  ${source}: ${counts.length === 0 ? 'nothing' : counts.join(', ')}`);
}

function totals({ documents }: HandBackReport): readonly string[] {
  const units = documents.flatMap((document) => document.units);
  return OUTCOMES.flatMap(([outcome, word, why]) => {
    const count = units.filter((unit) => unit.outcome === outcome).length;
    if (count === 0) return [];
    return [`${counted(count, 'sentence')} ${word}${count === 1 ? why : why.replace(' it ', ' them ')}.`];
  });
}

function filesTold(
  files: number,
  { isDryRun, recordsTold }: { readonly isDryRun: boolean; readonly recordsTold: string },
): string {
  if (files > 0) return `${counted(files, 'file')} ${isDryRun ? 'to write' : 'written'}.`;
  return recordsTold === '' ? 'No file changes.' : 'No page changes.';
}

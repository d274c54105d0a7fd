import type { LocaleTotals } from '../model/history-point.ts';
import type { UnitRow } from '../model/unit-row.ts';
import { counted, flags, grouped, isCurrent, percentCurrent } from './figures.ts';
import type { FindingRow } from './finding-row.ts';
import { codeCell, excerptCells, proseCell } from './markdown-cells.ts';
import type { DocumentStatus, StatusDocument } from './status-document.ts';

/** A GitHub comment holds 65,536 characters; some are left for what stands around the report. */
const LONGEST = 60_000;

/**
 * `hexapla status --format markdown`, to be pasted into a pull request: a table of the locales, then the flagged units of each
 * document and the findings. Without `allUnits` it ends before a comment is full and says what it leaves out.
 */
export function statusMarkdown(status: StatusDocument, { allUnits }: { allUnits: boolean }): string {
  const sections = [...findingSection(status.findings), ...documentSections(status, allUnits)];
  let text = localeTable(status.totals);
  let left = sections.length;
  for (const section of sections) {
    if (!allUnits && text.length + section.length > LONGEST) break;
    text += `\n${section}`;
    left--;
  }
  return left === 0 ? text : `${text}\n… and ${counted(left, 'more section')}: \`hexapla status\` shows all.\n`;
}

function localeTable(totals: Readonly<Record<string, LocaleTotals>>): string {
  const rows = Object.entries(totals).map(([locale, { documents, counts }]) => {
    const { severity, missing, unknown, orphaned, staleWords } = counts;
    const figures = [
      severity.minor + severity.major,
      staleWords.minor + staleWords.major,
      severity.cosmetic,
      missing,
      unknown,
      orphaned,
    ];
    return [proseCell(locale), grouped(documents), percentCurrent(counts), ...figures.map(grouped)];
  });
  const header = ['Locale', 'Documents', 'Current', 'Stale', 'Stale words', 'Cosmetic', 'Missing', 'Unknown', 'Orphaned'];
  return table(header, [':--', ...header.slice(1).map(() => '--:')], rows);
}

function documentSections({ documents }: StatusDocument, allUnits: boolean): string[] {
  return documents.filter(({ counts }) => allUnits || !isCurrent(counts)).map((document) => documentSection(document, allUnits));
}

function documentSection(document: DocumentStatus, allUnits: boolean): string {
  const { source, target, locale, counts, units } = document;
  const heading = `### ${codeCell(target ?? source ?? '')} (${proseCell(locale)})\n\n`;
  if (!allUnits && target === null) return `${heading}Not translated yet: ${counted(counts.units, 'unit')}.\n`;
  if (!allUnits && source === null) return `${heading}Its source is gone: ${counted(counts.orphaned, 'pair')}.\n`;
  const summary = flags(counts).map(({ count, name }) => `${grouped(count)} ${name}`);
  const rows = units.map((unit) => unitCells(unit));
  const header = ['Unit', 'Line', 'Status', 'Source then', 'Source now', 'Translation'];
  const lines = units.length === 0 ? '' : `\n${table(header, [':--', '--:', ':--', ':--', ':--', ':--'], rows)}`;
  return `${heading}${summary.length === 0 ? 'All current' : summary.join(', ')}.\n${lines}`;
}

function unitCells({ id, pair, status, severity, changes, was, source, target, line, targetLine }: UnitRow): string[] {
  const name = severity === null ? status : `${status}, ${severity}${changes.length === 0 ? '' : `: ${changes.join(', ')}`}`;
  const where = targetLine ?? (line === null ? '' : `${line} (source)`);
  return [codeCell(pair ?? id ?? ''), String(where), name, ...excerptCells(was, source), codeCell(target ?? '')];
}

function findingSection(findings: readonly FindingRow[]): string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ severity, path, line, rule, message }) => [
    severity,
    codeCell(line === null ? path : `${path}:${line}`),
    codeCell(rule),
    codeCell(message),
  ]);
  return [`### Findings\n\n${table(['Severity', 'Where', 'Rule', 'Message'], [':--', ':--', ':--', ':--'], rows)}`];
}

function table(header: readonly string[], alignment: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, alignment, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

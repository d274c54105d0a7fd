import type { CheckReport, LocaleCheck } from '../model/check-report.ts';
import { briefFinding, findingItem } from './check-markdown-finding.ts';
import { findingCounts, judgement, scope, toleratedCounts } from './check-words.ts';
import { grouped } from './figures.ts';
import { codeCell, proseCell } from './markdown-cells.ts';

/** By this a workflow finds its own comment again, and writes it anew instead of adding one. */
const MARKER = '<!-- hexapla-check -->';
/** A GitHub comment holds 65,536 characters; some are left for what stands around the report. */
const LONGEST = 60_000;
/** Room for the line that says what is left out. */
const LAST_LINE = 200;

/**
 * `hexapla check --format markdown`, for a comment that is kept up to date or the summary of a job: the verdict, a table of the
 * locales, the findings with links to their lines, each before what it is about in a fold. It ends before a comment is full and
 * says what it leaves out. `linkBase` is the address that the paths of links follow; null: they are relative to the project.
 */
export function checkMarkdown(report: CheckReport, { linkBase }: { linkBase: string | null }): string {
  const { findings, sourceLocale } = report;
  let text = `${MARKER}\n${headline(report)}${localeTable(report)}`;
  if (findings.length > 0) text += '\n### Findings\n\n';
  let listed = 0;
  for (const finding of findings) {
    const room = LONGEST - LAST_LINE - text.length;
    const item = findingItem(finding, { linkBase, sourceLocale });
    const fitting = item.length <= room ? item : briefFinding(finding, { linkBase, sourceLocale });
    if (fitting.length > room) break;
    text += fitting;
    listed++;
  }
  const left = findings.slice(listed);
  return left.length === 0 ? text : `${text}\n… and ${findingCounts(left)} more: \`hexapla check\` shows all.\n`;
}

function headline(report: CheckReport): string {
  const { findings, fails, base } = report;
  const sign = fails ? '❌' : findings.some(({ severity }) => severity === 'warning') ? '⚠️' : '✅';
  const counts = findings.length === 0 && !fails ? 'nothing to report' : findingCounts(findings) || 'the check fails';
  const since = base === null ? '' : `, compared with ${codeCell(base.ref)} at ${codeCell(base.commit.slice(0, 10))}`;
  const tolerated = toleratedCounts(report);
  const scoped = `${scope(report)}${since}: ${judgement(report)}.`;
  const lines = [`## ${sign} Translations: ${counts}`, '', `${scoped}${tolerated === '' ? '' : ` Tolerated: ${tolerated}.`}`, ''];
  return lines.join('\n');
}

/** Whether there is nothing to tell of a locale. */
function isQuiet(figures: LocaleCheck): boolean {
  return Object.values(figures).every((figure) => typeof figure !== 'number' || figure === 0);
}

function localeTable({ locales, base }: CheckReport): string {
  if (locales.every(isQuiet)) return '';
  const header =
    base === null
      ? ['Locale', 'Stale', 'Without translation', 'Orphaned', 'Words to translate']
      : ['Locale', 'Newly stale', 'New without translation', 'Orphaned', 'Words to translate', 'Translated'];
  const told = base === null ? locales : locales.filter((figures) => !isQuiet(figures));
  const rows = told.map(({ locale, stale, missing, orphaned, words, translated }) => [
    proseCell(locale),
    ...[stale, missing, orphaned, words, ...(base === null ? [] : [translated])].map(grouped),
  ]);
  const all = [header, [':--', ...header.slice(1).map(() => '--:')], ...rows];
  return `\n${all.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;
}

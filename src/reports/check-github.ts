import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import { FINDING_SEVERITIES } from '../model/report.ts';
import { cutEnd } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { detailLines, findingCounts, scope, verdict } from './check-words.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
/** GitHub shows as many annotations of each level of a step and drops the others. */
const AT_MOST = 10;
/** GitHub's runner cuts a message at 4,096 characters. */
const LONGEST = 4_000;
/** Columns of a text below the message: what follows it has to be seen too. */
const WIDEST = 400;

/**
 * `hexapla check --format github`: workflow commands that annotate the lines of a pull request, the worst first, then a line that
 * says what is left out and the verdict. No other line is a command, whatever the documents hold.
 */
export function checkGithub(report: CheckReport): string {
  const levels = FINDING_SEVERITIES.map((severity) => report.findings.filter((finding) => finding.severity === severity));
  const commands = levels.flatMap((level) => level.slice(0, AT_MOST).map((finding) => command(finding, report.sourceLocale)));
  const left = levels.flatMap((level) => level.slice(AT_MOST));
  const rest = left.length === 0 ? [] : [`… and ${findingCounts(left)} more: \`hexapla check --format markdown\` lists them`];
  return [...commands, ...rest, `${scope(report)}: ${verdict(report)}`].map((line) => `${line}\n`).join('');
}

function command(finding: CheckFinding, sourceLocale: Locale): string {
  const { rule, severity, path, place, locales, message } = finding;
  const title =
    locales.length === 0 ? rule : `${rule} (${locales.length > 5 ? `${locales.length} locales` : locales.join(', ')})`;
  // Of `=` signs behind the name of a property the runner takes off all.
  const properties = [['file', path.startsWith('=') ? `./${path}` : path]];
  if (place !== null) {
    const { line, endLine, column, endColumn } = place;
    properties.push(['line', String(line)], ['endLine', String(endLine)]);
    // GitHub refuses columns of a range of several lines.
    if (line === endLine) properties.push(['col', String(column)], ['endColumn', String(endColumn)]);
  }
  properties.push(['title', `hexapla: ${title}`]);
  const data = [printable(message), ...detailLines(finding, sourceLocale).map((line) => cutEnd(line, WIDEST))].join('\n');
  const named = properties.map(([name, value = '']) => `${name}=${escapeProperty(printable(value))}`).join(',');
  return `::${COMMANDS[severity]} ${named}::${escapeData(shortened(data))}`;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

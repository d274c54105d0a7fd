import type { PlannedWrite } from '../model/plan.ts';
import type { Finding } from '../model/report.ts';
import type { LocaleSync, SyncSummary } from '../model/sync-report.ts';
import { counted, grouped } from './figures.ts';
import { codeCell, proseCell } from './markdown-cells.ts';

/** By this a script finds its own text again. */
const MARKER = '<!-- hexapla-sync -->';
/** The description of a pull request holds 65,536 characters; some are left for what stands around it. */
const LONGEST = 60_000;
const DONE: Readonly<Record<PlannedWrite['action'], string>> = {
  create: 'created',
  update: 'updated',
  move: 'moved here',
  delete: 'deleted',
};
const COLUMNS = [
  'Locale',
  'Files',
  'To translate',
  'Filled',
  'Kept aside',
  'Carried over',
  'Current',
  'Stale',
  'Missing',
  'Unknown',
];

/** `hexapla sync --summary`: the text of a pull request. What does not fit is counted. */
export function syncSummary(summary: SyncSummary): string {
  const { commit, locales, changed, failed, findings } = summary;
  const files = locales.reduce((sum, { writes }) => sum + writes.length, 0);
  const source = commit === null ? 'its source' : `its source at ${codeCell(commit.slice(0, 10))}`;
  const head = [
    MARKER,
    `## Translations: ${files === 0 ? 'nothing to change' : `${counted(files, 'file')} brought up to ${source}`}`,
    '',
    'Sentences that are new in the source stand in its language until they are translated. Nothing that a translator wrote is lost:',
    'what has no place in the source any more is kept in the records, and comes back with its source.',
    '',
    ...table(locales),
  ].map((line) => `${line}\n`);
  const rest = [
    ...section(
      'Files',
      locales.flatMap(({ writes }) => writes.map(fileItem)),
    ),
    ...section('Left as they are', [
      ...changed.map((path) => `${codeCell(path)}: edited meanwhile`),
      ...failed.map(({ path, reason }) => `${codeCell(path)}: ${proseCell(reason)}`),
    ]),
    ...section('Findings', findings.map(findingItem)),
  ];
  return fitting(head.join(''), rest);
}

function table(locales: readonly LocaleSync[]): readonly string[] {
  if (locales.length === 0) return ['No locale was looked at.'];
  const rows = locales.map(({ locale, writes, added, filled, kept, carried, left }) => [
    proseCell(locale),
    ...[writes.length, added, filled, kept, carried, left.current, left.stale, left.missing, left.unknown].map(grouped),
  ]);
  return [COLUMNS, COLUMNS.map((_, at) => (at === 0 ? ':--' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function fileItem({ action, path, from, reason }: PlannedWrite): string {
  const moved = from === null ? '' : ` from ${codeCell(from)}`;
  return `${codeCell(path)} ${DONE[action]}${moved}${reason === '' ? '' : `: ${proseCell(reason)}`}`;
}

function findingItem({ severity, path, place, rule, message }: Finding): string {
  const line = place === null ? '' : `:${place.line}`;
  return `${severity} ${codeCell(`${path}${line}`)} ${proseCell(rule)}: ${proseCell(message)}`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`\n### ${title}\n\n`, ...items.map((item) => `- ${item}\n`)];
}

function fitting(head: string, lines: readonly string[]): string {
  let text = head;
  for (const [at, line] of lines.entries()) {
    if (text.length + line.length > LONGEST)
      return `${text}- … and ${counted(lines.slice(at).filter((own) => own.startsWith('- ')).length, 'more line')}\n`;
    text += line;
  }
  return text;
}

import type { HandBackDocument, HandBackOutcome, HandBackReport, HandBackUnit } from '../model/hand-back-report.ts';
import { printable } from '../text/printable.ts';
import { counted, grouped } from './figures.ts';

/** What is told of each outcome, in this order. */
const OUTCOMES: readonly (readonly [HandBackOutcome, string])[] = [
  ['accepted', 'accepted'],
  ['stale', 'accepted, stale: the source changed since the hand-off'],
  ['kept', 'kept in the records: no place for them yet'],
  ['unchanged', 'there already'],
  ['untranslated', 'not translated'],
  ['refused', 'refused'],
];

/** `hexapla import`: every refusal and warning with its place, then a line a document, then what was written. */
export function importText(report: HandBackReport): string {
  const { refused, documents, isDryRun } = report;
  const problems = [...refused.map(({ message }) => `refused  ${printable(message)}`), ...documents.flatMap(problemsIn)];
  return [
    ...problems,
    ...(problems.length > 0 ? [''] : []),
    ...documents.map(documentLine),
    ...(documents.length > 0 ? [''] : []),
    ...totals(report),
    ...filesWritten(report),
    ...(isDryRun ? ['Nothing was written (`--dry-run`).'] : []),
    '',
  ].join('\n');
}

/** What is wrong with a document as a whole is told once. */
function problemsIn(document: HandBackDocument): readonly string[] {
  const { file, source, units } = document;
  const [first, ...others] = units;
  if (first?.reason == null || others.length === 0 || others.some(({ reason }) => reason !== first.reason))
    return problemsOf(document);
  return [`refused  ${printable(`${file}${placeOf(first)} ${source}: ${first.reason}`)} (${counted(units.length, 'sentence')})`];
}

function placeOf({ place }: HandBackUnit): string {
  return place === null ? '' : `:${place.line}:${place.column}`;
}

/** Of a warning that many sentences of a document have, so many are told. */
const MOST_ALIKE = 3;

function problemsOf({ file, source, units }: HandBackDocument): readonly string[] {
  const where = (unit: HandBackUnit) => `${file}${placeOf(unit)} ${source}#${unit.id}`;
  const alike = new Map<string, HandBackUnit[]>();
  for (const unit of units) for (const warning of unit.warnings) alike.set(warning, [...(alike.get(warning) ?? []), unit]);
  return [
    ...units.flatMap((unit) => (unit.reason === null ? [] : [`refused  ${where(unit)}: ${unit.reason}`])),
    ...[...alike].flatMap(([warning, own]) => [
      ...own.slice(0, MOST_ALIKE).map((unit) => `warning  ${where(unit)}: ${warning}`),
      ...(own.length > MOST_ALIKE
        ? [`         … and ${grouped(own.length - MOST_ALIKE)} more (\`--format json\` lists them)`]
        : []),
    ]),
  ].map(printable);
}

function documentLine({ source, locale, units }: HandBackDocument): string {
  const counts = OUTCOMES.flatMap(([outcome, word]) => {
    const count = units.filter((unit) => unit.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${word.split(/[,:]/)[0]}${outcome === 'stale' ? ' (stale)' : ''}`];
  });
  return printable(`${locale}  ${source}: ${counts.length === 0 ? 'nothing' : counts.join(', ')}`);
}

function totals({ documents }: HandBackReport): readonly string[] {
  const units = documents.flatMap((document) => document.units);
  return OUTCOMES.flatMap(([outcome, words]) => {
    const count = units.filter((unit) => unit.outcome === outcome).length;
    return count === 0 ? [] : [`${counted(count, 'sentence')} ${words}.`];
  });
}

function filesWritten({ writes, changed, failed, isDryRun }: HandBackReport): readonly string[] {
  const undone = new Set([...changed, ...failed.map(({ path }) => path)]);
  const done = writes.filter(({ path }) => !undone.has(path));
  return [
    ...changed.map((path) => printable(`left     ${path}: edited while this ran; import again`)),
    ...failed.map(({ path, reason }) => printable(`failed   ${path}: Expected to write the file, found ${reason}`)),
    done.length === 0 ? 'No file changes.' : `${counted(done.length, 'file')} ${isDryRun ? 'to write' : 'written'}.`,
  ];
}

import type { HandBackDocument, HandBackReport, HandBackUnit } from '../model/hand-back-report.ts';
import { printable } from '../text/printable.ts';
import { counted, grouped } from './figures.ts';

/** Of what many sentences have in common so many are named. */
const MOST_ALIKE = 3;

/** A sentence of a file that came back. */
interface Returned {
  readonly document: HandBackDocument;
  readonly unit: HandBackUnit;
}

/** What people have to look at after an import: each refusal with its place, then what the records keep, then warnings, by their kinds. */
export function importProblems({ refused, documents }: Pick<HandBackReport, 'refused' | 'documents'>): readonly string[] {
  const units = documents.flatMap((document) => document.units.map((unit) => ({ document, unit })));
  const kept = units.filter(({ unit }) => unit.outcome === 'kept');
  return [
    ...refused.map(({ message }) => `refused  ${message}`),
    ...documents.flatMap(refusalsIn),
    ...alikeLines(kept.map((own) => `kept     ${whereOf(own)}: in the records until there is a place for it`)),
    ...[...byKind(units)].flatMap(([, own]) => alikeLines(own)),
  ].map(printable);
}

/** How many warnings of which kind there are, the most frequent first; none where each was named. */
export function warningTotals({ documents }: Pick<HandBackReport, 'documents'>): readonly string[] {
  const kinds = [...byKind(documents.flatMap((document) => document.units.map((unit) => ({ document, unit }))))];
  if (kinds.every(([, own]) => own.length <= MOST_ALIKE)) return [];
  const sorted = kinds.sort(([, a], [, b]) => b.length - a.length);
  return sorted.map(([kind, own]) => printable(`${counted(own.length, 'warning')}: ${kind}.`));
}

/** What is wrong with a document as a whole is told once. */
function refusalsIn(document: HandBackDocument): readonly string[] {
  const { file, source, units } = document;
  const [first, ...others] = units;
  if (first?.reason == null || others.length === 0 || others.some(({ reason }) => reason !== first.reason))
    return units.flatMap((unit) => (unit.reason === null ? [] : [`refused  ${whereOf({ document, unit })}: ${unit.reason}`]));
  return [`refused  ${file}${placeOf(first)} ${source}: ${first.reason} (${counted(units.length, 'sentence')})`];
}

/** The lines of all warnings by their kinds: those that differ in what they quote alone are of one. */
function byKind(units: readonly Returned[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const { document, unit } of units) {
    for (const warning of unit.warnings) {
      const kind = warning.replace(/`.*$/s, '…');
      const own = kinds.get(kind) ?? [];
      own.push(`warning  ${whereOf({ document, unit })}: ${warning}`);
      kinds.set(kind, own);
    }
  }
  return kinds;
}

function alikeLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_ALIKE) return lines;
  const more = `         … and ${grouped(lines.length - MOST_ALIKE)} more (\`--format json\` lists them)`;
  return [...lines.slice(0, MOST_ALIKE), more];
}

function whereOf({ document: { file, source }, unit }: Returned): string {
  return `${file}${placeOf(unit)} ${source}#${unit.id}`;
}

function placeOf({ place }: HandBackUnit): string {
  return place === null ? '' : `:${place.line}:${place.column}`;
}

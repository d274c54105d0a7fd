import type { UnitRow } from '../model/unit-row.ts';
import { difference, excerpt } from './excerpt.ts';
import type { DocumentStatus } from './status-document.ts';
import { cut, type Ink, type Shown, shown } from './terminal.ts';

const COLOURS = { current: 'green', stale: 'yellow', missing: 'red', unknown: 'blue', orphaned: 'red' } as const;
const INDENT = 4;
const LABEL = 5;
/** Wider lines of text are hard to read, and there is nothing to compare them with. */
const WIDEST = 140;

/** Each unit row with where it stands, its status, and what its source was and is. */
export function unitLines(documents: readonly DocumentStatus[], { width, ink }: { width: number; ink: Ink }): Shown[] {
  const columns = Math.max(20, Math.min(width, WIDEST) - INDENT - LABEL);
  return documents.flatMap((document) =>
    document.units.flatMap((unit) => [headLine(document, unit, ink), ...textLines(unit, columns, ink)]),
  );
}

function headLine(document: DocumentStatus, unit: UnitRow, ink: Ink): Shown {
  const details = unit.changes.length === 0 ? '' : ` (${unit.changes.join(', ')})`;
  const name = ink[COLOURS[unit.status]](unit.severity === null ? unit.status : `${unit.status} ${unit.severity}`);
  const id = unit.pair ?? unit.id;
  return shown`  ${placeOf(document, unit)}${id === null ? '' : ` ${id}`} ${name}${details}`;
}

/** Where to look: the translation; where there is none, its source. */
function placeOf({ source, target, locale }: DocumentStatus, { line, targetLine }: UnitRow): string {
  if (target !== null && targetLine !== null) return `${target}:${targetLine}`;
  return source === null || line === null ? (target ?? '') : `${source}:${line} ${locale}`;
}

function textLines({ status, was, source }: UnitRow, columns: number, ink: Ink): Shown[] {
  if (status === 'current') return [];
  if (was === null || source === null) {
    return [label(was === null ? 'now' : 'was', cut(source ?? was ?? '', columns), ink)];
  }
  const { before, was: old, now, after, afterNow } = excerpt(difference(was, source), columns);
  return [
    label('was', shown`${before}${ink.red(old)}${after}`, ink),
    label('now', shown`${before}${ink.green(now)}${afterNow}`, ink),
  ];
}

function label(name: 'was' | 'now', text: Shown, ink: Ink): Shown {
  return shown`${' '.repeat(INDENT)}${ink.dim(name)}  ${text}`;
}

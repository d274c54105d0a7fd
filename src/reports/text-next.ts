import { shellWord } from '../text/shell-word.ts';
import { aligned } from './aligned.ts';
import { counted } from './figures.ts';
import type { DocumentStatus } from './status-document.ts';
import { type Ink, type Shown, shown } from './terminal.ts';

/** A command that helps, and what it helps with. */
export interface Step {
  readonly command: Shown;
  readonly why: string;
}

/** What to do next: one command for the worst document that is stale, one for the worst that has units to translate. */
export function nextLines(worst: readonly DocumentStatus[], view: { width: number; ink: Ink }): Shown[] {
  return stepLines([...staleStep(worst), ...translateStep(worst)], view);
}

/** The steps below a heading, what each is good for beside it where `width` allows; nothing without steps. */
export function stepLines(steps: readonly Step[], { width, ink }: { width: number; ink: Ink }): Shown[] {
  if (steps.length === 0) return [];
  const beside = aligned(
    steps.map(({ command, why }) => [command, ink.dim(why)]),
    { align: ['start'], gap: '  ' },
  );
  const below = steps.flatMap(({ command, why }) => [command, shown`  ${ink.dim(why)}`]);
  const lines = beside.every((line) => line.width + 2 <= width) ? beside : below;
  return [shown``, ink.bold('What to do next'), ...lines.map((line) => shown`  ${line}`)];
}

function staleStep(worst: readonly DocumentStatus[]): Step[] {
  const sourced = worst.filter(({ source, counts }) => source !== null && counts.stale > 0);
  const document = sourced.find(({ counts }) => counts.stale > counts.severity.cosmetic) ?? sourced[0];
  if (document === undefined) return [];
  return [{ command: commandFor('diff', document), why: `what changed in its ${counted(document.counts.stale, 'stale unit')}` }];
}

function translateStep(worst: readonly DocumentStatus[]): Step[] {
  const document = worst.find(({ source, counts }) => source !== null && counts.missing + counts.unknown > 0);
  if (document === undefined) return [];
  return [{ command: shown`${commandFor('status', document)} --all-units`, why: 'unit by unit, what is missing or unknown' }];
}

function commandFor(name: 'diff' | 'status', { source, locale }: DocumentStatus): Shown {
  return shown`hexapla ${name} ${shellWord(source ?? '')} --locale ${locale}`;
}

import type { DashboardChange, StepPlace } from '../../model/dashboard-change.ts';
import { printable } from '../../text/printable.ts';
import { shellWord } from '../../text/shell-word.ts';
import type { MessageName } from './language.ts';

interface Step {
  readonly why: MessageName;
  /** Null: none is needed. */
  readonly command: string | null;
}

/** What to do, each with a command that does it where there is one; a command that holds what cannot be seen is left out. */
export function stepsOf({ rules, base, fails, steps: { stale, missing, isMechanical } }: DashboardChange): readonly Step[] {
  const since = base === null ? '' : ` --changed-from ${shellWord(base.ref)}`;
  const isDamaged = rules.some(({ error }) => error > 0);
  const steps: readonly Step[] = [
    ...(isDamaged ? [{ why: 'step.errors' as const, command: null }] : []),
    ...(fails && !isDamaged ? [{ why: 'step.fails' as const, command: null }] : []),
    ...(isMechanical ? [{ why: 'step.fix' as const, command: `hexapla check${since} --fix` }] : []),
    ...(stale === null ? [] : staleSteps(stale)),
    ...(missing === null ? [] : [{ why: 'step.missing' as const, command: exportOf(missing) }]),
  ];
  const seen = steps.filter(({ command }) => command === null || printable(command) === command);
  return seen.length === 0 ? [{ why: rules.length === 0 ? 'step.none' : 'step.rest', command: null }] : seen;
}

function staleSteps({ path, unit, locale }: StepPlace): readonly Step[] {
  const named = shellWord(unit === null ? path : `${path}#${unit}`);
  return [
    { why: 'step.diff', command: `hexapla diff ${shellWord(path)}` },
    { why: 'step.ack', command: `hexapla ack ${named} --locale ${shellWord(locale)}` },
  ];
}

function exportOf({ locale }: StepPlace): string {
  return `hexapla export --locale ${shellWord(locale)} --only stale,missing -o hand-off`;
}

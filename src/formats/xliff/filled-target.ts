import type { HandOffUnit } from '../../model/hand-off.ts';
import { visibleText } from '../../text/visible-text.ts';

/**
 * `unit` for a program that shows the target as what is to be translated, and besides it nothing but notes: the source is there, too,
 * and a note for an older source and its translation.
 */
export function filledTarget(unit: HandOffUnit): HandOffUnit {
  if (unit.target !== null) return unit;
  const { source, previous, notes } = unit;
  const older =
    previous === null
      ? []
      : [`Source before: ${visibleText(previous.source)}`, `Translation of that: ${visibleText(previous.target)}`];
  return { ...unit, target: source, state: 'initial', subState: null, notes: [...notes, ...older] };
}

import type { FormatName, Told } from './exchange.ts';

/** Formats that hand off what has no translation. */
const WHOLE: readonly FormatName[] = ['xliff', 'xliff2', 'po'];

/** The formats that are measured: the one that was asked for, else one after the other. */
export function formatsOf(asked: string | undefined, at: number): readonly FormatName[] {
  return WHOLE.filter((format, index) => (asked === undefined ? index === at % WHOLE.length : format === asked));
}

/** How many sentences had each outcome. */
export function outcomesOf({ documents }: Told): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { units } of documents) for (const { outcome } of units) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

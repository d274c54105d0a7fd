import type { Counts } from '../../model/counts.ts';
import type { Figures } from '../../model/dashboard.ts';

/** The counts of a document or a locale as pages take them. */
export function figuresOf({ units, current, missing, unknown, orphaned, severity, words, staleWords }: Counts): Figures {
  const { major, minor, cosmetic } = severity;
  return [
    units,
    current,
    major,
    minor,
    cosmetic,
    missing,
    unknown,
    orphaned,
    words.current,
    staleWords.minor + staleWords.major,
    staleWords.cosmetic,
    words.missing,
    words.unknown,
    words.orphaned,
  ];
}

/** The figures of several documents together. */
export function sumFigures(all: readonly Figures[]): Figures {
  const sum: { -readonly [Name in keyof Figures]: Figures[Name] } = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const figures of all) for (const [at, figure] of figures.entries()) sum[at] = (sum[at] ?? 0) + figure;
  return sum;
}

import type { Figures } from '../../model/dashboard.ts';

/** Figures by name. */
export interface Facts {
  readonly units: number;
  readonly current: number;
  /** Minor and major. */
  readonly stale: number;
  readonly major: number;
  readonly minor: number;
  readonly cosmetic: number;
  readonly missing: number;
  readonly unknown: number;
  readonly orphaned: number;
  readonly words: {
    readonly all: number;
    readonly stale: number;
    readonly cosmetic: number;
    readonly missing: number;
    readonly unknown: number;
    /** Stale, missing and unknown. */
    readonly toDo: number;
  };
}

/** Figures by name. */
export function factsOf(figures: Figures): Facts {
  const [units, current, major, minor, cosmetic, missing, unknown, orphaned, wordsCurrent, ...words] = figures;
  const [wordsStale, wordsCosmetic, wordsMissing, wordsUnknown] = words;
  return {
    units,
    current,
    stale: major + minor,
    major,
    minor,
    cosmetic,
    missing,
    unknown,
    orphaned,
    words: {
      all: wordsCurrent + wordsStale + wordsCosmetic + wordsMissing + wordsUnknown,
      stale: wordsStale,
      cosmetic: wordsCosmetic,
      missing: wordsMissing,
      unknown: wordsUnknown,
      toDo: wordsStale + wordsMissing + wordsUnknown,
    },
  };
}

/** 0..1: sentences that have a translation, whatever it is worth today. */
export function completeness({ units, missing }: Facts): number {
  return units === 0 ? 1 : (units - missing) / units;
}

/** 0..1: of the sentences that have a translation, those whose source says the same today; null: none has. What is unknown is not fresh. */
export function freshness({ units, missing, current, cosmetic }: Facts): number | null {
  return units === missing ? null : (current + cosmetic) / (units - missing);
}

/** The facts of several together. */
export function sumOf(all: readonly Facts[]): Facts {
  const sum = (of: (facts: Facts) => number) => all.reduce((total, facts) => total + of(facts), 0);
  return {
    units: sum((facts) => facts.units),
    current: sum((facts) => facts.current),
    stale: sum((facts) => facts.stale),
    major: sum((facts) => facts.major),
    minor: sum((facts) => facts.minor),
    cosmetic: sum((facts) => facts.cosmetic),
    missing: sum((facts) => facts.missing),
    unknown: sum((facts) => facts.unknown),
    orphaned: sum((facts) => facts.orphaned),
    words: {
      all: sum(({ words }) => words.all),
      stale: sum(({ words }) => words.stale),
      cosmetic: sum(({ words }) => words.cosmetic),
      missing: sum(({ words }) => words.missing),
      unknown: sum(({ words }) => words.unknown),
      toDo: sum(({ words }) => words.toDo),
    },
  };
}

/** A text of today's source: a unit. `key` is equal for texts that count as the same. */
export interface Now {
  readonly key: string;
  readonly source: string;
}

/** A text as it was translated: a pair, with the sentences it holds when there are several. */
export interface Was extends Now {
  readonly sentences: readonly Now[];
}

/** A unit tied to the pair that translates it. `was` is the unit's own text as it was translated. */
export interface Tie {
  readonly unit: number;
  readonly pair: number;
  readonly was: string;
  readonly exact: boolean;
}

/** A text that was translated and is gone. */
export interface Loose {
  readonly pair: number;
  readonly was: string;
}

/** What became of both sides: a unit without a tie is missing. */
export interface Matching {
  readonly ties: readonly Tie[];
  readonly loose: readonly Loose[];
}

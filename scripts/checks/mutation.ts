import type { CheckedPair } from '../../src/checks/pair-check.ts';
import type { Random } from '../fuzz/random.ts';

/** One thing that is spoilt in a sound translation. */
export interface Mutation {
  readonly name: string;
  /** Of these rules one has to find it. */
  readonly rules: readonly string[];
  /** The spoilt target; null where there is nothing to spoil. */
  readonly spoil: (pair: CheckedPair, random: Random) => string | null;
}

import type { Unit } from './unit.ts';

/** Units of two documents that translate each other; one side may be empty. */
export interface Bead {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  /** 0..1: how sure it is that both sides belong together. */
  readonly confidence: number;
}

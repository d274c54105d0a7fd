import type { Unit } from '../model/unit.ts';

/** A source document as its checks see it. */
export interface CheckedSource {
  readonly path: string;
  readonly text: string;
  readonly units: readonly Unit[];
}

import type { Truth } from './generate.d.mts';

/** The parts of `hexapla status --format json --all-units` that are compared. */
interface ToldStatus {
  readonly documents: readonly {
    readonly source: string | null;
    readonly locale: string;
    readonly target: string | null;
    readonly basisCommit: string | null;
    readonly basisConfidence: number | null;
    readonly units: readonly {
      readonly id: string | null;
      readonly status: string;
      readonly was: string | null;
      readonly target: string | null;
    }[];
  }[];
}

/** A pinned page without its pin. */
interface PinRow {
  readonly document: string;
  readonly units: number;
  readonly different: readonly {
    readonly unit: string | null;
    readonly pinned: string | null;
    readonly replayed: string | null;
  }[];
  readonly isSameText: boolean;
  readonly confidence: number | null;
}

export function judgePins(
  truth: Pick<Truth, 'documents'>,
  told: {
    readonly pinned: ToldStatus;
    readonly stripped: ToldStatus;
    readonly isPinnedText: (commit: string, hash: string) => boolean;
  },
): readonly PinRow[];

export function pinFigures(rows: readonly PinRow[]): {
  readonly documents: number;
  readonly found: number | null;
  readonly sameBytes: number | null;
  readonly others: number;
  readonly leastInOthers: number;
  readonly differentInOthers: number;
  readonly differentInAll: number;
};

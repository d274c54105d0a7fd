/** A bead as `hexapla align --format ndjson` tells it. */
interface ToldBead {
  readonly source: string | null;
  readonly target: string | null;
  readonly kind: string;
  readonly confidence: number;
}

interface GoldPair {
  readonly p: boolean;
  readonly source: string;
  readonly target: string;
}

/** A bead with both sides. */
interface JudgedBead {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isCutOtherwise: boolean;
}

/** The beads of a document, and how many of its gold pairs were found. */
interface JudgedDocument {
  readonly rows: readonly JudgedBead[];
  readonly gold: number;
  readonly found: number;
}

/** `lowest`: of the wrong beads, the share among the 5, 10, 20 and 50 % with the lowest confidence; null without any. */
interface Curve {
  readonly pairs: number;
  readonly wrong: number;
  readonly f1: number;
  readonly lowest: readonly (number | null)[];
  readonly mispaired: number;
  readonly mispairedInTenth: number | null;
  readonly deciles: readonly { readonly said: number; readonly right: number }[];
  readonly error: number;
}

export function judgeBeads(
  gold: readonly GoldPair[],
  beads: readonly ToldBead[],
  texts: {
    readonly key: (text: string) => string;
    readonly matchUnits: (
      gold: readonly { readonly key: string }[],
      beads: readonly string[],
    ) => readonly (readonly [number, number, ...number[]])[];
  },
): JudgedDocument;
export function curveOf(documents: readonly JudgedDocument[]): Curve;

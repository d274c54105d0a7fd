/** What tells for or against a bead that has both sides. */
export interface Evidence {
  /** Sentences besides the first one of each side. */
  readonly joined: number;
  /** Whether its block has other sentences. */
  readonly hasCompany: boolean;
  /** Whether a bead of its block beside it joins sentences, or lacks a side. */
  readonly isBesideOdd: boolean;
  /** Cost of the difference between its lengths, by the ratio of the whole document (negative logarithm). */
  readonly misfit: number;
  /** Weight of the codes, links and numbers that one side alone has. */
  readonly unshared: number;
  /** Whether one side begins with a sign that belongs to what precedes it. */
  readonly beginOtherwise: boolean;
  /** Whether one side ends with a stop, or a colon, and the other does not. */
  readonly endOtherwise: boolean;
  /** Whether one side opens a quotation that it does not close, and the other does not. */
  readonly unclosedOtherwise: boolean;
  /** Logarithm of its odds against all other ways to align the block. */
  readonly odds: number;
}

// Logarithms of odds, rounded from a logistic regression over the pairs of real translations. They order beads and
// say how sure each is; they never choose one.
const BASE = 4.5;
const JOINED = -2;
const COMPANY = -1;
const BESIDE_ODD = -1;
const MISFIT = -1.5;
const UNSHARED = -0.7;
const BEGIN_OTHERWISE = -1.75;
const END_OTHERWISE = -1.75;
const UNCLOSED_OTHERWISE = -1.75;
const ODDS = 0.3;
/** Past these, evidence says no more. */
const MOST_JOINED = 3;
const MOST_MISFIT = 4.5;
const MOST_UNSHARED = 6;
const MOST_ODDS = 8;
const LEAST_ODDS = -2;

/** How sure it is that both sides of a bead belong together, 0..1. More of what tells against it never makes it surer. */
export function confidenceOf(evidence: Evidence): number {
  const { joined, hasCompany, isBesideOdd, misfit, unshared, odds } = evidence;
  const sum =
    BASE +
    JOINED * Math.min(MOST_JOINED, joined) +
    (hasCompany ? COMPANY : 0) +
    (isBesideOdd ? BESIDE_ODD : 0) +
    MISFIT * Math.min(MOST_MISFIT, misfit) +
    UNSHARED * Math.min(MOST_UNSHARED, unshared) +
    (evidence.beginOtherwise ? BEGIN_OTHERWISE : 0) +
    (evidence.endOtherwise ? END_OTHERWISE : 0) +
    (evidence.unclosedOtherwise ? UNCLOSED_OTHERWISE : 0) +
    ODDS * Math.max(LEAST_ODDS, Math.min(MOST_ODDS, odds));
  return 1 / (1 + Math.exp(-sum));
}

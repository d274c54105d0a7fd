import type { Unit } from '../model/unit.ts';
import { type KnownPair, textOf } from './known-pairs.ts';

/** How likely it is that who brings a whole page up to a revision follows one of its changes. */
const FOLLOWED = 0.95;
/** What evidence of this kind is worth at most: less than contents that leave no doubt. */
const MOST = 5;
/** What a change that was followed counts against a revision that does not have it. */
const TOO_OLD = 5;

/**
 * How much better each of `revisions` (newest first) tells than the newest one which sentences of a translation were touched by
 * the commit that made `version` (differences of logarithms of likelihoods). `known` is what its version before was made from.
 *
 * Where a page is brought up to a revision, sentences whose source had changed by then are translated anew, and no others.
 * So an older revision of which all changes were followed, and none that came after it, explains a commit well. Who does
 * some sentences alone works from the newest one: which ones says nothing then.
 */
export function followed(
  revisions: readonly (readonly Unit[])[],
  known: readonly KnownPair[],
  version: readonly Unit[],
): readonly number[] {
  const texts = new Set(version.map(textOf));
  const pairs = known.map(({ source, target }) => ({
    sources: source.map(textOf),
    isTouched: !target.some((unit) => texts.has(textOf(unit))),
  }));
  const standing = revisions.map((units) => new Set(units.map(textOf)));
  // What is in newer revisions alone has not changed by an older one: it was not there yet.
  const lastOf = new Map(standing.flatMap((texts, at) => [...texts].map((text) => [text, at] as const)));
  const counts = standing.map((stands, at) => {
    const hasChanged = (text: string) => !stands.has(text) && (lastOf.get(text) ?? at) >= at;
    const isDue = pairs.map(({ sources }) => sources.some(hasChanged));
    const count = (due: boolean, touched: boolean) =>
      pairs.filter(({ isTouched }, at) => isDue[at] === due && isTouched === touched).length;
    return { followed: count(true, true), left: count(true, false), extra: count(false, true) };
  });
  const [newest] = counts;
  if (newest === undefined) return [];
  const least = bySentence(newest);
  return counts.map((own, at) => {
    if (at === 0) return 0;
    const tooOld = own.extra - newest.extra;
    if (tooOld > 0) return -TOO_OLD * tooOld;
    return own.followed === 0 ? 0 : Math.min(MOST, wholly(own) - meanOf(wholly(newest), least));
  });
}

interface Counts {
  readonly followed: number;
  readonly left: number;
}

/** The likelihood that a page is brought up to a revision as a whole: its logarithm. */
function wholly({ followed, left }: Counts): number {
  return followed * Math.log(FOLLOWED) + left * Math.log(1 - FOLLOWED);
}

/** The same where sentences are chosen, each share of them as likely as the other: 1 / ((n + 1) · C(n, k)). */
function bySentence({ followed, left }: Counts): number {
  let sum = -Math.log(followed + left + 1);
  for (let at = 1; at <= followed; at += 1) sum -= Math.log((left + at) / at);
  return sum;
}

/** The logarithm of the mean of two numbers, given by their logarithms. */
function meanOf(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))) - Math.LN2;
}

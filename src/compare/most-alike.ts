import { type Profile, similarity } from './similarity.ts';

/** A text, or several neighbouring texts as one, without an equal on the other side. */
export interface Candidate {
  readonly key: string;
  readonly profile: Profile;
}

/** A text and how much it is like the one that was asked for. */
export interface Alike {
  readonly candidate: Candidate;
  readonly index: number;
  readonly score: number;
}

/** How many holders of a word are looked at, for how many of the rarest words, and how many of them are measured. */
const MAX_HOLDERS = 20;
const MAX_WORDS = 6;
const MAX_MEASURED = 4;

/**
 * Finds the texts of a list that are more than `least` like a given one, best first. They are looked for by the words they
 * share, of which the rare ones tell most: not every one is found.
 */
export function mostAlike(list: readonly Candidate[], least: number): (text: Candidate) => readonly Alike[] {
  const holders = holdersOf(list);
  return ({ profile }) => {
    const shared = new Map<number, number>();
    const rarest = [...profile.weights.keys()]
      .map((word) => holders.get(word) ?? [])
      .filter((indexes) => indexes.length > 0)
      .sort((p, q) => p.length - q.length)
      .slice(0, MAX_WORDS);
    for (const indexes of rarest)
      for (const index of indexes.slice(0, MAX_HOLDERS)) shared.set(index, (shared.get(index) ?? 0) + 1 / indexes.length);
    return [...shared]
      .sort((p, q) => q[1] - p[1] || p[0] - q[0])
      .slice(0, MAX_MEASURED)
      .flatMap(([index]) => {
        const candidate = list[index];
        if (candidate === undefined) return [];
        const score = similarity(profile, candidate.profile);
        return score > least ? [{ candidate, index, score }] : [];
      })
      .sort((p, q) => q.score - p.score || p.index - q.index);
  };
}

/** For each word the texts that hold it; a text that stands there several times counts once. */
function holdersOf(list: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  const seen = new Set<string>();
  list.forEach(({ key, profile }, index) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const word of profile.weights.keys()) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [index]);
      else known.push(index);
    }
  });
  return holders;
}

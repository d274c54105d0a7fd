import type { Range } from '../model/range.ts';
import type { Bead } from './align-gap.ts';
import type { Candidate } from './most-alike.ts';
import { holds, partStates } from './parts.ts';
import { commonTexts } from './sequence.ts';
import { joinedProfile, type Overlaps, type Profile, similarity, similarityOf, weightOf } from './similarity.ts';

/** Texts of two lists that are versions of each other, and how alike they are. */
export interface Join extends Bead {
  readonly likeness: number;
}

/** Least share of a part that must be in the whole; less does where the whole holds another part unchanged. */
const CONTAINED = 0.6;
const TOUCHED = 0.35;
/** Least likeness of a whole and its parts joined, and what joining must add to that of the most alike part. */
const WHOLE = 0.6;
const GAIN = 0.04;
/** How many parts a whole may have. */
const MAX_PARTS = 40;

/** Each text of one list that consists of neighbours in the other: a sentence was split or merged. */
export function joinsOf(a: readonly Candidate[], b: readonly Candidate[], overlaps: Overlaps): readonly Join[] {
  return [
    ...runsOf(a, b, overlaps).map(({ whole, parts, likeness }) => ({ a: [whole], b: parts, likeness })),
    ...runsOf(b, a, (i, j) => overlaps(j, i)).map(({ whole, parts, likeness }) => ({ a: parts, b: [whole], likeness })),
  ];
}

interface Run {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly likeness: number;
}

function runsOf(wholes: readonly Candidate[], parts: readonly Candidate[], overlaps: Overlaps): readonly Run[] {
  if (parts.length < 2) return [];
  return wholes.flatMap((whole, at) => {
    const commons = parts.map((_, part) => overlaps(at, part));
    return rangesOf(whole, parts, commons).flatMap(({ start, end }) => {
      const likeness = likenessOf(whole, parts.slice(start, end), commons.slice(start, end));
      const indexes = Array.from({ length: end - start }, (_, index) => start + index);
      return likeness === null ? [] : [{ whole: at, parts: indexes, likeness }];
    });
  });
}

/**
 * Neighbours that may make up a whole: those that are mostly in it, those from the first to the last that it holds.
 * `commons` are the overlaps of the parts with the whole.
 */
function rangesOf(whole: Candidate, parts: readonly Candidate[], commons: readonly number[]): readonly Range[] {
  const inside = stretches(parts.map(({ profile }, part) => (commons[part] ?? 0) >= TOUCHED * profile.size));
  const held = parts.map(({ key }) => holds(whole.key, key));
  const span = { start: held.indexOf(true), end: held.lastIndexOf(true) + 1 };
  return [...inside.map((range) => trimmed(whole, parts, range)), span].filter(
    ({ start, end }, at, all) =>
      end - start > 1 && end - start <= MAX_PARTS && all.findIndex((range) => range.start === start && range.end === end) === at,
  );
}

/** A range without the texts at both ends whose words the others have used up. */
function trimmed(whole: Candidate, parts: readonly Candidate[], { start, end }: Range): Range {
  if (end - start < 2) return { start, end };
  const profiles = parts.slice(start, end).map(({ profile }) => profile);
  const adds = sharesInOrder(whole.profile, profiles).map((share) => share >= TOUCHED);
  return { start: start + Math.max(0, adds.indexOf(true)), end: start + adds.lastIndexOf(true) + 1 };
}

/** Runs of `true` values. */
function stretches(flags: readonly boolean[]): readonly Range[] {
  return flags.flatMap((flag, start) => {
    if (!flag || flags[start - 1] === true) return [];
    const length = flags.slice(start).indexOf(false);
    return [{ start, end: length < 0 ? flags.length : start + length }];
  });
}

/** How alike a whole and its parts joined are; null when they do not make it up. */
function likenessOf(whole: Candidate, parts: readonly Candidate[], commons: readonly number[]): number | null {
  const profiles = parts.map(({ profile }) => profile);
  if (mostLikeness(whole.profile, profiles, commons) < WHOLE) return null;
  const joined = joinedProfile(profiles);
  const likeness = similarity(joined, whole.profile);
  if (likeness < WHOLE) return null;
  const states = partStates(whole.key, parts);
  if (states[0] !== 'gone' && states.at(-1) !== 'gone' && states.includes('held')) return likeness;
  const gain = likeness - Math.max(...profiles.map((profile, part) => similarityOf(profile, whole.profile, commons[part] ?? 0)));
  return gain >= GAIN && sharesInOrder(whole.profile, profiles).every((share) => share >= CONTAINED) ? likeness : null;
}

/** What the likeness of a whole and its parts joined cannot exceed: told without joining them. */
function mostLikeness(whole: Profile, parts: readonly Profile[], commons: readonly number[]): number {
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
  const size = sum(parts.map((part) => part.size));
  const common = sum(commons);
  return (2 * Math.min(common, size, whole.size)) / (size + whole.size);
}

/** How much of each part is in the whole, in order and no word of it twice, 0..1. */
function sharesInOrder(whole: Profile, parts: readonly Profile[]): readonly number[] {
  const words = parts.flatMap((part, index) => part.words.map((word) => ({ word, index })));
  const weights = parts.map(() => 0);
  const common = commonTexts(
    words.map(({ word }) => word),
    whole.words,
  );
  for (const [at] of common) {
    const { word = '', index = 0 } = words[at] ?? {};
    weights[index] = (weights[index] ?? 0) + weightOf(word);
  }
  return parts.map(({ size }, index) => (weights[index] ?? 0) / Math.max(1, size));
}

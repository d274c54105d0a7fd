import type { Range } from '../model/range.ts';
import type { Bead } from './align-gap.ts';
import type { Candidate } from './most-alike.ts';
import { holds, isLongSearch, partStates } from './parts.ts';
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
  if (a.length < 2 && b.length < 2) return [];
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
    const common = (part: number) => overlaps(at, part);
    return rangesOf(whole, parts, common).flatMap(({ start, end }) => {
      const likeness = likenessOf(whole, parts.slice(start, end), (part) => common(start + part));
      const indexes = Array.from({ length: end - start }, (_, index) => start + index);
      return likeness === null ? [] : [{ whole: at, parts: indexes, likeness }];
    });
  });
}

/** How much a part has in common with the whole, by its index. */
type Common = (part: number) => number;

/** Neighbours that may make up a whole: those that are mostly in it, those from the first to the last that it holds. */
function rangesOf(whole: Candidate, parts: readonly Candidate[], common: Common): readonly Range[] {
  const inside = stretches(parts, ({ profile }, part) => common(part) >= TOUCHED * profile.size);
  const span = heldSpan(whole, parts, common);
  if (inside.length === 0 && span.end - span.start < 2) return [];
  return [...inside.map((range) => trimmed(whole, parts, range)), span].filter(
    ({ start, end }, at, all) =>
      end - start > 1 && end - start <= MAX_PARTS && all.findIndex((range) => range.start === start && range.end === end) === at,
  );
}

/** A range without the texts at both ends whose words the others have used up. */
function trimmed(whole: Candidate, parts: readonly Candidate[], { start, end }: Range): Range {
  const profiles = parts.slice(start, end).map(({ profile }) => profile);
  const adds = sharesInOrder(whole.profile, profiles).map((share) => share >= TOUCHED);
  return { start: start + Math.max(0, adds.indexOf(true)), end: start + adds.lastIndexOf(true) + 1 };
}

/** From the first part that the whole holds to the last; most wholes hold none. In a long whole only parts that share words with it are looked for. */
function heldSpan(whole: Candidate, parts: readonly Candidate[], common: Common): Range {
  const isLong = isLongSearch(whole.key, parts);
  const isHeld = ({ key, profile }: Candidate, part: number) =>
    (!isLong || common(part) >= TOUCHED * profile.size) && holds(whole.key, key);
  const start = parts.findIndex(isHeld);
  return start < 0 ? { start: 0, end: 0 } : { start, end: parts.findLastIndex(isHeld) + 1 };
}

/** Runs of neighbours of which all are inside; one alone is none. */
function stretches(parts: readonly Candidate[], isInside: (part: Candidate, index: number) => boolean): readonly Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const [at, part] of parts.entries()) {
    if (isInside(part, at)) continue;
    if (at - start > 1) found.push({ start, end: at });
    start = at + 1;
  }
  if (parts.length - start > 1) found.push({ start, end: parts.length });
  return found;
}

/** How alike a whole and its parts joined are; null when they do not make it up. */
function likenessOf(whole: Candidate, parts: readonly Candidate[], common: Common): number | null {
  const profiles = parts.map(({ profile }) => profile);
  if (mostLikeness(whole.profile, profiles, common) < WHOLE) return null;
  const joined = joinedProfile(profiles);
  const likeness = similarity(joined, whole.profile);
  if (likeness < WHOLE) return null;
  const states = partStates(whole.key, parts);
  if (states[0] !== 'gone' && states.at(-1) !== 'gone' && states.includes('held')) return likeness;
  const gain = likeness - Math.max(...profiles.map((profile, part) => similarityOf(profile, whole.profile, common(part))));
  return gain >= GAIN && sharesInOrder(whole.profile, profiles).every((share) => share >= CONTAINED) ? likeness : null;
}

/** What the likeness of a whole and its parts joined cannot exceed: told without joining them. */
function mostLikeness(whole: Profile, parts: readonly Profile[], common: Common): number {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const inBoth = parts.reduce((sum, _, part) => sum + common(part), 0);
  return (2 * Math.min(inBoth, size, whole.size)) / (size + whole.size);
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

import { isUnspaced } from '../text/unspaced.ts';
import type { Candidate } from './most-alike.ts';
import { ReadText } from './read-text.ts';
import { overlap } from './similarity.ts';

/** What became of a part: it stands unchanged in the whole, stands there changed, or is gone from it. */
export type PartState = 'held' | 'changed' | 'gone';

/** Where a part stands in the whole; null when it does not. Half-open. */
type Place = readonly [start: number, end: number] | null;

/** Least share of a part that must be in the text in its place, or least size of that text beside the part's. */
const VERSION = 0.5;

/**
 * What became of the parts that a whole consists of, in order. Text of the whole that no part accounts for belongs to the
 * parts that should stand there; when it is too little for them, it makes the part before it a changed one.
 */
export function partStates(whole: string, parts: readonly Candidate[]): readonly PartState[] {
  const places = placesIn(whole, parts);
  const states = places.map((place): PartState => (place === null ? 'gone' : 'held'));
  let [from, end] = [0, 0];
  for (const [at, place] of [...places.entries(), [parts.length, [whole.length, whole.length]] as const]) {
    if (place === null) continue;
    const rest = whole.slice(end, place[0]).trim();
    if (rest !== '') for (const part of changedBy(rest, parts, { from, to: at })) states[part] = 'changed';
    [from, end] = [at + 1, place[1]];
  }
  return states;
}

/** Which parts `rest` is made of: those not held, `from` to `to`; where it is too little for any, the one before or behind. */
function changedBy(rest: string, parts: readonly Candidate[], { from, to }: { from: number; to: number }): readonly number[] {
  const { profile } = new ReadText(rest);
  const unheld = Array.from({ length: to - from }, (_, index) => from + index);
  const versions = unheld.filter((index) => {
    const part = parts[index]?.profile;
    return part !== undefined && Math.max(overlap(part, profile), profile.size) >= VERSION * part.size;
  });
  if (versions.length > 0) return versions;
  return unheld.length === parts.length ? unheld : [from > 0 ? from - 1 : to];
}

/** Whether `part` stands in `whole` unchanged. */
export function holds(whole: string, part: string): boolean {
  return placeIn(whole, part, { from: 0, to: whole.length }) !== null;
}

const MOST_SEARCHED = 20_000_000;
/** Whether to look for each of the parts in all of the whole takes too long: thousands of them in a million code units. */
export function isLongSearch(whole: string, parts: readonly unknown[]): boolean {
  return whole.length * parts.length > MOST_SEARCHED;
}

/** How far a part may then stand behind the one before it, in UTF-16 code units. */
const NEAR = 10_000;

function placesIn(whole: string, parts: readonly Candidate[]): readonly Place[] {
  const reach = isLongSearch(whole, parts) ? NEAR : whole.length;
  let from = 0;
  return parts.map(({ key }) => {
    const place = placeIn(whole, key, { from, to: from + key.length + reach });
    from = place?.[1] ?? from;
    return place;
  });
}

/** The first place of `part` in `whole` from `from` to `to`. */
function placeIn(whole: string, part: string, { from, to }: { readonly from: number; readonly to: number }): Place {
  if (part === '') return null;
  const searched = whole.slice(0, to);
  for (let at = searched.indexOf(part, from); at >= 0; at = searched.indexOf(part, at + 1))
    if (!cutsWord(whole, at) && !cutsWord(whole, at + part.length)) return [at, at + part.length];
  return null;
}

function cutsWord(text: string, at: number): boolean {
  return at > 0 && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

/** What stands in `whole` between two texts, null being its start or end; all of it when they are not found. */
export function textBetween(whole: string, before: string | null, after: string | null): string {
  const start = before === null ? 0 : whole.indexOf(before);
  const from = start < 0 ? 0 : start + (before?.length ?? 0);
  const to = after === null ? whole.length : whole.indexOf(after, from);
  const between = start < 0 || to < 0 ? '' : whole.slice(from, to).trim();
  return between === '' ? whole : between;
}

/** Two texts one after the other, with a space between them where their script has one. */
export function joinedSource(first: string, second: string): string {
  const last = [...first.slice(-2)].at(-1) ?? '';
  return isUnspaced(last) ? first + second : `${first} ${second}`;
}

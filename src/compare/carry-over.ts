import type { ChangeKind } from '../model/comparison.ts';
import { type InlineToken, inlineTokens } from '../text/inline-tokens.ts';

/** The kinds of changes that need no translator. */
const MECHANICAL: ReadonlySet<ChangeKind> = new Set(['link', 'code', 'number']);

/** A piece of a text and what it became. Both as they stand in the Markdown. */
export interface CarriedChange {
  readonly was: string;
  readonly now: string;
}

/**
 * What of a source's change can be made in its translation as well: links, codes and numbers that changed one by one, each standing
 * exactly once in the translation. Null when anything else changed, or one of them cannot be told there.
 */
export function carriedChanges(
  was: string,
  now: string,
  { target, changes }: { readonly target: string; readonly changes: readonly ChangeKind[] },
): readonly CarriedChange[] | null {
  if (changes.length === 0 || !changes.every((kind) => MECHANICAL.has(kind))) return null;
  const [before, after, there] = [inlineTokens(was), inlineTokens(now), inlineTokens(target)];
  if (before.length !== after.length) return null;
  const carried = new Map<string, CarriedChange>();
  for (const [at, old] of before.entries()) {
    const today = after[at];
    if (today === undefined || today.type !== old.type) return null;
    if (today.text === old.text) continue;
    const change = changeOf(old, today);
    const isOnce = there.filter(({ type, text }) => type === old.type && text === old.text).length === 1;
    if (change === null || !isOnce || placesOf(target, change.was).length !== 1) return null;
    carried.set(change.was, change);
  }
  return carried.size === 0 ? null : [...carried.values()];
}

/** `text` with each change made at the one place where it can be made; null when there is none, or there are several. */
export function withChanges(text: string, changes: readonly CarriedChange[]): string | null {
  const places = changes.map((change) => ({ change, at: placesOf(text, change.was) }));
  if (places.some(({ at }) => at.length !== 1)) return null;
  let result = text;
  for (const { change, at } of places.sort((a, b) => (b.at[0] ?? 0) - (a.at[0] ?? 0))) {
    const start = at[0] ?? 0;
    result = result.slice(0, start) + change.now + result.slice(start + change.was.length);
  }
  return result;
}

/** A token as it is written; null for one that would need more than its text to be written. */
function changeOf(was: InlineToken, now: InlineToken): CarriedChange | null {
  switch (was.type) {
    case 'code':
      return /[`|\n]/.test(was.text + now.text) || /^\s|\s$/.test(now.text)
        ? null
        : { was: `\`${was.text}\``, now: `\`${now.text}\`` };
    case 'link':
      return /[\s()<>\\"'[\]]/.test(was.text + now.text) || was.text === '' || now.text === ''
        ? null
        : { was: was.text, now: now.text };
    case 'number':
      return isWrittenAlike(was.text) && isWrittenAlike(now.text) ? { was: was.text, now: now.text } : null;
    default:
      return null;
  }
}

/** Numbers that every language writes alike: without a fraction, and too short to be grouped; versions of three parts. */
function isWrittenAlike(number: string): boolean {
  return /^\d{1,3}$/.test(number) || /^(?:19|20)\d\d$/.test(number) || /^\d+(?:\.\d+){2,}$/.test(number);
}

const PART_OF_WORD = /[\p{L}\p{N}_]/u;
const GOES_ON = /^[.,]\d/;
const CAME_BEFORE = /\d[.,]$/;

/** Where `piece` stands in `text` as a whole: `10` is not in `100` or `1.10`, `a.md` not in `aa.md`. */
function placesOf(text: string, piece: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at + piece.length, at + piece.length + 2)];
    const isInWord = isWordPart(before.slice(-1), piece[0]) || isWordPart(behind[0], piece.at(-1));
    const isInNumber = /^\d/.test(piece) && (GOES_ON.test(behind) || CAME_BEFORE.test(before));
    if (!isInWord && !isInNumber) places.push(at);
  }
  return places;
}

function isWordPart(outer: string | undefined, inner: string | undefined): boolean {
  return PART_OF_WORD.test(outer ?? '') && PART_OF_WORD.test(inner ?? '');
}

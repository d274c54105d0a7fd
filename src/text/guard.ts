import type { MdastNode } from './mdast.ts';

/**
 * What is known of a text before an engine sees it: `fast` in every engine, `doubtful` when it may keep one busy for
 * minutes, `refused` when no engine reads it.
 */
export type Verdict =
  | { readonly type: 'fast' }
  | { readonly type: 'doubtful' }
  | { readonly type: 'refused'; readonly message: string };

/** Blocks that one line may open, and half the levels that a tree may have: of 778 real documents none has more than 8. */
const MAX_DEPTH = 100;
const MAX_LEVELS = 250;
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_DEPTH}}`, 'm');

/**
 * satteri copies the paragraph once for each character reference in it. Above this many code units copied (`&amp;` 15,000
 * times) it takes gigabytes, then throws.
 */
const MAX_COPIED = 1e9;

/**
 * Looks for the shapes that are slow in some engine, in one pass. Their time grows with the length of a paragraph times
 * the signs in it (`a_a_a_…`, `[a](b[a](b…`, `www._www._…`), so `limit` is the sum of these products over all blocks.
 * Lines between two blank ones count as one block: a long table without blank lines is `doubtful`, which costs it a
 * process of its own, but no shape is `fast` by mistake.
 *
 * @param limit largest sum for which the engine is fast, in square UTF-16 code units
 */
export function inspect(text: string, limit: number): Verdict {
  if (DEEP_LINE.test(text)) return refused(`Expected at most ${MAX_DEPTH} nested blocks, found more on one line`);
  if (text.length * text.length <= limit) return { type: 'fast' };
  for (const { length, references } of blocksOf(text)) {
    if (length * references > MAX_COPIED)
      return refused(`Expected few character references in a paragraph, found ${references} in one; divide it by blank lines`);
  }
  return { type: parsingCost(text) > limit ? 'doubtful' : 'fast' };
}

/** What parsing a text may cost at most: for each block its length times its signs, in square UTF-16 code units. */
export function parsingCost(text: string): number {
  let cost = 0;
  for (const { length, signs } of blocksOf(text)) cost += length * signs;
  return cost;
}

/**
 * Why a tree is nested too deep for the walks over it, which recurse; null when it is not. A limit of our own, so that no
 * result depends on how much stack is left.
 */
export function tooDeep(root: MdastNode): string | null {
  let level: readonly MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const reason = tooManyLevels(depth);
    if (reason !== null) return reason;
    const next: MdastNode[] = [];
    for (const { children = [] } of level) for (const child of children) if (child.children !== undefined) next.push(child);
    level = next;
  }
  return null;
}

/** The same of a tree whose levels were counted. */
export function tooManyLevels(levels: number): string | null {
  return levels > MAX_LEVELS ? `Expected Markdown of at most ${MAX_LEVELS} nested levels, found more` : null;
}

/** What stands between two blank lines. Lengths in UTF-16 code units. */
interface RoughBlock {
  readonly length: number;
  /** ASCII punctuation and line ends: all that a grammar can react to. */
  readonly signs: number;
  /** `&` signs. */
  readonly references: number;
}

function* blocksOf(text: string): Generator<RoughBlock> {
  let start = 0;
  let signs = 0;
  let references = 0;
  let isBlank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      signs += 1;
      if (isBlank) {
        yield { length: at - start, signs, references };
        start = at;
        signs = references = 0;
      }
      isBlank = true;
    } else if (code !== SPACE && code !== TAB && code !== CARRIAGE_RETURN) {
      isBlank = false;
      if (isSign(code)) signs += 1;
      if (code === AMPERSAND) references += 1;
    }
  }
  yield { length: text.length - start, signs, references };
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const AMPERSAND = 0x26;

function isSign(code: number): boolean {
  if (code < 0x30) return code > SPACE;
  return (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0x7f);
}

function refused(message: string): Verdict {
  return { type: 'refused', message };
}

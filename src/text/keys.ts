import { type InlineToken, inlineTokens } from './inline-tokens.ts';
import { repairMojibake } from './mojibake.ts';
import { rewritten, spaceBetween, withoutSpaceBesideSigns } from './rewrites.ts';

/** ASCII without a sign that Markdown or HTML gives a meaning beyond its place: most sentences. */
const SIMPLE = /^(?!.*:::)[ "#$%'()*+,\-./0-9:;=?@A-Z^_a-z{|}~]*$/;
const SPACES_BESIDE_SIGN = / ?([^A-Za-z0-9_ ]) ?/g;

/** Keys of texts seen before: a source that did not change stands on both sides of a comparison. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * Equal for two texts that differ only as the tool that made the bilingual files changes texts (see `rewrites`): then a
 * translation is `current`. Both sides of a comparison are rewritten; nothing that is written to a file ever is.
 */
export function sameTextKey(markdown: string): string {
  let key = known.get(markdown);
  if (key !== undefined) return key;
  key = SIMPLE.test(markdown) ? simpleKey(markdown) : rewrittenKey(markdown);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(markdown, key);
  return key;
}

/** The key of any text. */
export function rewrittenKey(markdown: string): string {
  return withoutSpaceBesideSigns(rewritten(markdown));
}

// The same for a text in which white space is all that a rewrite can change; about six times faster.
function simpleKey(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ').replace(SPACES_BESIDE_SIGN, '$1');
}

/** The key of two texts one after the other. */
export function joinedKey(first: string, second: string): string {
  return first + spaceBetween(first, second) + second;
}

/**
 * Equal for two texts that differ only cosmetically as well: quotes and dashes, punctuation, letter case outside code,
 * mis-decoded characters, marks that no reader sees.
 */
export function cosmeticKey(markdown: string): string {
  return inlineTokens(repairMojibake(rewritten(markdown)))
    .filter((token) => token.type !== 'punctuation')
    .map((token) => `${kindOf(token)}${foldedText(token)}`)
    .join('\n');
}

// Words in code are no words, and `**` is no sign.
function kindOf({ type }: InlineToken): string {
  return type === 'code' || type === 'link' || type === 'markup' ? `${type} ` : '';
}

/** A token's text with quote style and letter case folded where they are no part of the meaning. */
export function foldedText(token: InlineToken): string {
  if (token.type === 'code' || token.type === 'link') return token.text;
  if (token.type === 'markup') return /^_+$/.test(token.text) ? token.text.replaceAll('_', '*') : token.text;
  return token.text.replaceAll('’', "'").toLowerCase();
}

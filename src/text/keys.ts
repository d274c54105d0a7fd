import { type InlineToken, inlineTokens } from './inline-tokens.ts';
import { repairMojibake } from './mojibake.ts';
import { rewritten, spaceBetween, withoutSpaceBesideSigns } from './rewrites.ts';

/** What no rewrite changes: words and common signs with one blank between them. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.,;?'"()%-]*[A-Za-z0-9])?(?: [A-Za-z0-9](?:[A-Za-z0-9.,;?'"()%-]*[A-Za-z0-9])?)*[.:?!]?$/;

/**
 * Equal for two texts that differ only as the tool that made the bilingual files changes texts (see `rewrites`): then a
 * translation is `current`. Both sides of a comparison are rewritten; nothing that is written to a file ever is.
 */
export function sameTextKey(markdown: string): string {
  return PLAIN.test(markdown) ? markdown : withoutSpaceBesideSigns(rewritten(markdown));
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
function foldedText(token: InlineToken): string {
  if (token.type === 'code' || token.type === 'link') return token.text;
  if (token.type === 'markup') return /^_+$/.test(token.text) ? token.text.replaceAll('_', '*') : token.text;
  return token.text.replaceAll('’', "'").toLowerCase();
}

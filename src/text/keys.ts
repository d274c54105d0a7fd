import { type InlineToken, inlineTokens } from './inline-tokens.ts';
import { repairMojibake } from './mojibake.ts';
import { Recent } from './recent.ts';
import { fullyRewritten, isSimple, rewritten, simplyRewritten, spaceBetween, withoutSpaceBesideSigns } from './rewrites.ts';

const SPACES_BESIDE_SIGN = / ?([^A-Za-z0-9_ ]) ?/g;

/** Keys of texts seen before: a source that did not change stands on both sides of a comparison. */
const known = new Recent<string, string>(20_000);

/**
 * Equal for two texts that differ only as the tool that made the bilingual files changes texts (see `rewrites`): then a
 * translation is `current`. Both sides of a comparison are rewritten; nothing that is written to a file ever is.
 */
export function sameTextKey(markdown: string): string {
  let key = known.get(markdown);
  if (key !== undefined) return key;
  key = isSimple(markdown) ? simpleKey(markdown) : rewrittenKey(markdown);
  known.set(markdown, key);
  return key;
}

/** The key of any text. */
export function rewrittenKey(markdown: string): string {
  return withoutSpaceBesideSigns(fullyRewritten(markdown));
}

function simpleKey(text: string): string {
  return simplyRewritten(text).replace(SPACES_BESIDE_SIGN, '$1');
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
  return inlineTokens(cosmeticText(markdown))
    .filter(isCompared)
    .map((token) => `${kindOf(token)}${foldedText(token)}`)
    .join('\n');
}

/** The text whose tokens {@link cosmeticKey} compares. */
export function cosmeticText(markdown: string): string {
  return repairMojibake(rewritten(markdown));
}

/** Whether two texts have the same {@link cosmeticKey}, told from the tokens of both: most that differ do so early. */
export function differOnlyOnPaper(one: readonly InlineToken[], other: readonly InlineToken[]): boolean {
  const next = (tokens: readonly InlineToken[], from: number): number => {
    let at = from;
    for (let token = tokens[at]; token !== undefined && !isCompared(token); token = tokens[at]) at += 1;
    return at;
  };
  for (let at = next(one, 0), beside = next(other, 0); ; at = next(one, at + 1), beside = next(other, beside + 1)) {
    const [token, partner] = [one[at], other[beside]];
    if (token === undefined || partner === undefined) return token === partner;
    if (kindOf(token) !== kindOf(partner)) return false;
    if (token.text !== partner.text && foldedText(token) !== foldedText(partner)) return false;
  }
}

function isCompared({ type }: InlineToken): boolean {
  return type !== 'punctuation';
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

import { type InlineToken, inlineTokens } from '../text/inline-tokens.ts';

/**
 * Whether a translation that was edited may have been made from `now` rather than from `was`: a hand edit counts, unless a
 * code, number or link that is new in the source is absent from it.
 */
export function isTranslatedAnew({
  was,
  now,
  target,
}: {
  readonly was: string;
  readonly now: string;
  readonly target: string;
}): boolean {
  const old = new Set(copied(was));
  const held = new Set(copied(target));
  return copied(now).every((token) => old.has(token) || held.has(token));
}

/** What stands between the digits of a large number: a blank in French, a dot in German, an apostrophe in Switzerland. */
const GROUPED = /(?<=\d)[\s.,'’](?=\d{3}(?!\d))/gu;

/** What a translator copies as it is. */
function copied(markdown: string): readonly string[] {
  return inlineTokens(markdown.replace(GROUPED, '')).filter(isCopied).map(nameOf);
}

function isCopied({ type }: InlineToken): boolean {
  return type === 'code' || type === 'number' || type === 'link';
}

/** Languages write numbers with other separators, and sites localize the folders of their links. */
function nameOf({ type, text }: InlineToken): string {
  if (type === 'number') return `number ${text.replace(/[.,\s\u00a0\u202f']/g, '')}`;
  if (type === 'link') return `link ${text.toLowerCase().replace(/\/[a-z]{2,3}(?:-[a-z]{2,4})?(?=\/)/, '')}`;
  return `${type} ${text}`;
}

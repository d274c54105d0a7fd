import { inlineParts } from '../text/inline-parts.ts';

/** The signs of a link or image that is none: what was meant and what stands there. */
interface BrokenLink {
  readonly found: string;
  readonly expected: string;
}

/** Between a text and its target stands a blank, or the parenthesis is of another width. */
const APART = /[\]］】](?:[ \u00a0\u3000\u202f\u200b]{1,4}[(（]|（)/g;
const UNREAD = /\]\(/g;
const LONGEST = 600;
const ADDRESS = /[/#\\]|\.\s?[A-Za-z]{2,4}\b|^https?:/;
const UNREAD_ADDRESS = /[/#.\\"”]|&quot;/;

/** The links of `markdown` that Markdown does not read, in order. Linear in its length. */
export function brokenLinks(markdown: string): readonly BrokenLink[] {
  if (!/[\]］】]\s{0,4}[(（]/.test(markdown)) return [];
  const { prose } = inlineParts(markdown);
  const apart = Array.from(prose.matchAll(APART), ({ 0: signs, index }) => ({
    signs,
    target: targetBehind(markdown, index + signs.length),
  }));
  const unread = Array.from(prose.matchAll(UNREAD), ({ 0: signs, index }) => ({
    signs,
    target: targetBehind(markdown, index + 2),
  }));
  return [
    ...apart
      .filter(({ target }) => /[)）]$/.test(target) && ADDRESS.test(target))
      .map(({ signs, target }) => ({ found: signs + target, expected: '](' })),
    ...unread
      .filter(({ target }) => UNREAD_ADDRESS.test(target))
      .map(({ signs, target }) => ({ found: signs + target, expected: '](destination "title")' })),
  ];
}

/** From `start` to the parenthesis that closes, or to where a target ends that is not closed. */
function targetBehind(markdown: string, start: number): string {
  return /^(?:[^()（）\n]|\([^()\n]*\))*[)）]?/.exec(markdown.slice(start, start + LONGEST))?.[0] ?? '';
}

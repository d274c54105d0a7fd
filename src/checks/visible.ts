import { OBJECT, SIGN } from '../text/inline-part.ts';
import { inlineParts } from '../text/inline-parts.ts';

const UNSEEN = new RegExp(`[${SIGN}\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]`, 'g');
const EMPHASIS = /\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const OBJECTS = new RegExp(`${OBJECT}+`, 'g');

const known = new Map<string, string>();
const MOST_KNOWN = 200;

/** The words that readers see of inline Markdown: code, addresses and images as U+FFFC, no signs of markup. */
export function visible(markdown: string): string {
  let text = known.get(markdown);
  if (text !== undefined) return text;
  text = inlineParts(markdown).prose.replace(UNSEEN, '').replace(EMPHASIS, '').replace(OBJECTS, OBJECT);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(markdown, text);
  return text;
}

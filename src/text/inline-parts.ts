import type { InlineParts } from './inline-part.ts';
import { InlineScanner } from './inline-scanner.ts';

const known = new Map<string, InlineParts>();
const MOST_KNOWN = 200;

/** Takes inline Markdown apart, without a parser. Linear in the length of the text, whatever it holds. */
export function inlineParts(markdown: string): InlineParts {
  let parts = known.get(markdown);
  if (parts !== undefined) return parts;
  parts = new InlineScanner(markdown).scan();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(markdown, parts);
  return parts;
}

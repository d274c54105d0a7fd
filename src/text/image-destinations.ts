import { bracketEnds } from './brackets.ts';
import { decodeReferences } from './entities.ts';
import { imageDirective, imgTag } from './image-tags.ts';

const TAG = /<img\b[^<>]*>/gi;
const DIRECTIVE = /:::image[ \t][^\n]*?:::/g;
const DESTINATION = /^\(\s*(?:<([^<>\n]*)>|(\S*))/;

/**
 * How often each image destination occurs in `markdown`, spelled as a unit's key; a reference counts under its label, its
 * white space collapsed, in lower case. Linear in the length of `markdown`.
 */
export function imageDestinations(markdown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (destination: string) => counts.set(destination, (counts.get(destination) ?? 0) + 1);
  if (markdown.includes('![')) for (const destination of markdownImages(markdown)) add(destination);
  for (const [tag] of markdown.matchAll(TAG)) add(imgTag(tag, 0).destination);
  for (const [directive] of markdown.matchAll(DIRECTIVE)) add(imageDirective(directive, 0).destination);
  return counts;
}

function* markdownImages(markdown: string): Generator<string> {
  const labels = bracketEnds(markdown, '[]');
  const parentheses = bracketEnds(markdown, '()');
  for (let at = markdown.indexOf('!['); at !== -1; at = markdown.indexOf('![', at + 2)) {
    const close = labels.get(at + 1);
    if (close === undefined) continue;
    const after = markdown[close + 1];
    const end = parentheses.get(close + 1);
    if (after === '(' && end !== undefined) yield destinationAt(markdown, close + 1, end);
    else {
      const label = after === '[' ? markdown.slice(close + 2, labels.get(close + 1) ?? close + 2) : '';
      yield identifier(label === '' ? markdown.slice(at + 2, close) : label);
    }
  }
}

function destinationAt(markdown: string, open: number, end: number): string {
  const [, pointed, bare = ''] = DESTINATION.exec(markdown.slice(open, end)) ?? [];
  return decodeReferences(pointed ?? bare).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** How a label is told from others (CommonMark 0.31.2, section 4.7, but for Unicode case folding). */
function identifier(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

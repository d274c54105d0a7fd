import type { InlinePart } from '../text/inline-part.ts';
import { inlineParts } from '../text/inline-parts.ts';
import { pageKey } from '../text/same-page.ts';
import { type Difference, difference } from './multiset.ts';
import type { CheckedPair } from './pair-check.ts';

/** A destination as it stands, with the key of the page or file that it leads to. */
export interface Destination {
  readonly value: string;
  readonly key: string;
}

const ADDRESS_OF_TAG = /\s(href|src|source)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Where the links of `markdown` lead, in order. */
export function linkDestinations(markdown: string, pair: CheckedPair): readonly Destination[] {
  return destinations(markdown, pair, (part) => {
    if (part.type === 'link' || part.type === 'reference' || part.type === 'address') return part.value;
    return part.type === 'tag' && !isImageTag(part.value) ? addressOf(part.value) : null;
  });
}

/** Where the images of `markdown` stand, in order. */
export function imageDestinations(markdown: string, pair: CheckedPair): readonly Destination[] {
  return destinations(markdown, pair, (part) => {
    if (part.type === 'image') return part.value;
    const isImage = (part.type === 'tag' && isImageTag(part.value)) || /^:::image\s/.test(part.value);
    return isImage ? addressOf(part.value) : null;
  });
}

/** The keys that differ between the sides, without those that only moved inside the block. */
export function destinationDifference(
  pair: CheckedPair,
  read: (markdown: string, pair: CheckedPair) => readonly Destination[],
): Difference {
  const keys = (markdown: string) => read(markdown, pair).map(({ key }) => key);
  return difference({ source: keys(pair.source), target: keys(pair.target) }, () => ({
    source: keys(pair.block.source),
    target: keys(pair.block.target),
  }));
}

/** A value as `markdown` has it whose key is `key`. */
export function spelling(destinations: readonly Destination[], key: string): string {
  return destinations.find((destination) => destination.key === key)?.value ?? key;
}

function destinations(markdown: string, pair: CheckedPair, read: (part: InlinePart) => string | null): readonly Destination[] {
  return inlineParts(markdown).parts.flatMap((part) => {
    const value = read(part);
    // A label is no path, and a translator may translate it with its definition.
    return value === null ? [] : [{ value, key: part.type === 'reference' ? value.toLowerCase() : pageKey(value, pair) }];
  });
}

function isImageTag(tag: string): boolean {
  return /^<(?:img|source|video|iframe|image)\b/i.test(tag);
}

function addressOf(tag: string): string | null {
  const found = ADDRESS_OF_TAG.exec(tag);
  return found === null ? null : (found[2] ?? found[3] ?? found[4] ?? '');
}

import type { FormatFault, HandOffPlace } from '../../model/hand-off.ts';
import { childrenNamed, type XmlElement } from '../xml-element.ts';
import type { FileHeader } from './dialect-12.ts';
import type { WashedText } from './package.ts';
import { isLayout, type Said12, wash12 } from './wash-12.ts';

/** A `<trans-unit>` whose texts are still to be read by the package. */
export interface CaughtUnit {
  readonly element: XmlElement;
  readonly target: XmlElement | null;
  /** `<alt-trans>` elements: translations that are offered, and the one of an older source. */
  readonly offers: readonly XmlElement[];
  /** Of the unit, then of each of {@link offers}. */
  readonly texts: readonly WashedText<Said12>[];
  readonly header: FileHeader;
  readonly place: HandOffPlace;
}

/** Catches what is in a `<trans-unit>`, its texts in washed XML. */
export function catchUnit(element: XmlElement, header: FileHeader, place: HandOffPlace): CaughtUnit | FormatFault {
  const [source] = childrenNamed(element, 'source');
  const [target] = childrenNamed(element, 'target');
  if (source === undefined) return { at: element.at, message: 'Expected `<source>` in `<trans-unit>`, found none' };
  const isLaidOut = isLayout(element.children[0]);
  const own = washed(source, target, isLaidOut);
  if ('message' in own) return own;
  const texts = [own];
  const offers = childrenNamed(element, 'alt-trans').filter(isOffer);
  for (const offer of offers) {
    const [from = source] = childrenNamed(offer, 'source');
    const [to] = childrenNamed(offer, 'target');
    const text = washed(from, to, isLaidOut);
    if ('message' in text) return text;
    texts.push(text);
  }
  return { element, target: target ?? null, offers, texts, header, place };
}

function isOffer(element: XmlElement): boolean {
  return element.attributes.get('alttranstype') !== 'rejected' && childrenNamed(element, 'target').length > 0;
}

function washed(source: XmlElement, target: XmlElement | undefined, isLaidOut: boolean): WashedText<Said12> | FormatFault {
  const from = wash12(source, isLaidOut);
  const to = target === undefined ? null : wash12(target, isLaidOut);
  if ('message' in from) return from;
  return to !== null && 'message' in to ? to : { source: from, target: to };
}

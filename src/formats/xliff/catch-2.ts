import type { FormatFault, HandOffPlace } from '../../model/hand-off.ts';
import { elementsNamed, type XmlElement } from '../xml-element.ts';
import { MATCHES } from './namespaces-2.ts';
import type { WashedText } from './package.ts';
import type { UnitView } from './unit-view-2.ts';
import { characterOf, type Said2, wash2 } from './wash-2.ts';
import type { Washed } from './washed.ts';

/** A `<unit>` of XLIFF 2 whose texts are still to be read by the package. */
export interface CaughtUnit2 {
  readonly element: XmlElement;
  readonly parts: readonly CaughtPart[];
  readonly notes: readonly XmlElement[];
  readonly matches: readonly XmlElement[];
  /** Of each of {@link parts}, then of each of {@link matches}. */
  readonly texts: readonly WashedText<Said2>[];
  /** What stands for codes, of the unit and of each of {@link matches}. */
  readonly data: ReadonlyMap<string, string>;
  readonly matchData: readonly ReadonlyMap<string, string>[];
  readonly place: HandOffPlace;
}

/** A `<segment>` or `<ignorable>`. */
export interface CaughtPart {
  readonly element: XmlElement;
  /** Where its translation stands among those of the unit, from 1. */
  readonly order: number;
}

const NOTHING: readonly never[] = [];
const NO_DATA: ReadonlyMap<string, string> = new Map();

/** Catches what is in a `<unit>` that keeps the rules, its texts in washed XML. */
export function catchUnit2({ unit, parts, data, notes }: UnitView, place: HandOffPlace): CaughtUnit2 | FormatFault {
  const caught: CaughtPart[] = [];
  const texts: WashedText<Said2>[] = [];
  for (const { element, source, target } of parts) {
    const text = washedPair(source, target);
    if ('message' in text) return text;
    texts.push(text);
    caught.push({ element, order: Number(target?.attributes.get('order') ?? caught.length + 1) });
  }
  const own = heldIn(data);
  if ('message' in own) return own;
  const matches = matchesIn(unit);
  const matchData: ReadonlyMap<string, string>[] = [];
  for (const match of matches) {
    const text = matchText(match, unit.namespace);
    if ('message' in text) return text;
    texts.push(text);
    const held = dataIn(match, unit.namespace);
    if ('message' in held) return held;
    matchData.push(held);
  }
  return { element: unit, parts: caught, notes, matches, texts, data: own, matchData, place };
}

function matchesIn(unit: XmlElement): readonly XmlElement[] {
  const groups = elementsNamed(unit.children, MATCHES, 'matches');
  if (groups.length === 0) return NOTHING;
  return groups.flatMap((group) =>
    elementsNamed(group.children, MATCHES, 'match').filter(({ attributes }) => attributes.get('reference') !== 'yes'),
  );
}

function matchText(match: XmlElement, namespace: string): WashedText<Said2> | FormatFault {
  const [source = null] = elementsNamed(match.children, namespace, 'source');
  const [target = null] = elementsNamed(match.children, namespace, 'target');
  return washedPair(source, target);
}

function washedPair(source: XmlElement | null, target: XmlElement | null): WashedText<Said2> | FormatFault {
  const from: Washed<Said2> | FormatFault = source === null ? { type: 'text', text: '' } : wash2(source);
  const to = target === null ? null : wash2(target);
  if ('message' in from) return from;
  return to !== null && 'message' in to ? to : { source: from, target: to };
}

function dataIn(owner: XmlElement, namespace: string): ReadonlyMap<string, string> | FormatFault {
  const originals = elementsNamed(owner.children, namespace, 'originalData');
  return heldIn(originals.flatMap((original) => elementsNamed(original.children, namespace, 'data')));
}

/** What `<data>` elements hold, by their ids. */
function heldIn(elements: readonly XmlElement[]): ReadonlyMap<string, string> | FormatFault {
  if (elements.length === 0) return NO_DATA;
  const data = new Map<string, string>();
  for (const element of elements) {
    let text = '';
    for (const node of element.children) {
      const piece = typeof node === 'string' ? node : characterOf(node);
      if (typeof piece !== 'string') return piece;
      text += piece;
    }
    data.set(element.attributes.get('id') ?? '', text);
  }
  return data;
}

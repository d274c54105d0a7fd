import type { FormatFault, HandOffPlace } from '../../model/hand-off.ts';
import { childrenNamed, type XmlElement } from '../xml-parts.ts';
import { MATCHES } from './namespaces-2.ts';
import type { WashedText } from './package.ts';
import { characterOf, type Said2, wash2 } from './wash-2.ts';
import type { Washed } from './washed.ts';

/** A `<unit>` of XLIFF 2 whose texts are still to be read by the package. */
export interface CaughtUnit2 {
  readonly element: XmlElement;
  readonly parts: readonly CaughtPart[];
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

/** Catches what is in a `<unit>` that keeps the rules, its texts in washed XML. */
export function catchUnit2(element: XmlElement, place: HandOffPlace): CaughtUnit2 | FormatFault {
  const parts = childrenNamed(element, 'segment', 'ignorable').map((part, index): CaughtPart => {
    const order = childrenNamed(part, 'target')[0]?.attributes.get('order');
    return { element: part, order: order === undefined ? index + 1 : Number(order) };
  });
  const matches = matchesIn(element);
  const texts: WashedText<Said2>[] = [];
  for (const owner of [...parts.map((part) => part.element), ...matches]) {
    const text = washedPair(owner, element.namespace);
    if ('message' in text) return text;
    texts.push(text);
  }
  const data: ReadonlyMap<string, string>[] = [];
  for (const owner of [element, ...matches]) {
    const held = dataIn(owner, element.namespace);
    if ('message' in held) return held;
    data.push(held);
  }
  const [own = new Map<string, string>(), ...matchData] = data;
  return { element, parts, matches, texts, data: own, matchData, place };
}

function matchesIn(unit: XmlElement): readonly XmlElement[] {
  const groups = elementsIn(unit, MATCHES, 'matches');
  return groups.flatMap((group) =>
    elementsIn(group, MATCHES, 'match').filter(({ attributes }) => attributes.get('reference') !== 'yes'),
  );
}

/** The elements directly in `element` of a namespace, with a name. */
export function elementsIn(element: XmlElement, namespace: string, name: string): readonly XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name === name && node.namespace === namespace,
  );
}

function washedPair(owner: XmlElement, namespace: string): WashedText<Said2> | FormatFault {
  const [source] = elementsIn(owner, namespace, 'source');
  const [target] = elementsIn(owner, namespace, 'target');
  const from: Washed<Said2> | FormatFault = source === undefined ? { type: 'text', text: '' } : wash2(source);
  const to = target === undefined ? null : wash2(target);
  if ('message' in from) return from;
  return to !== null && 'message' in to ? to : { source: from, target: to };
}

function dataIn(owner: XmlElement, namespace: string): ReadonlyMap<string, string> | FormatFault {
  const data = new Map<string, string>();
  for (const original of elementsIn(owner, namespace, 'originalData')) {
    for (const element of elementsIn(original, namespace, 'data')) {
      let text = '';
      for (const node of element.children) {
        const piece = typeof node === 'string' ? node : characterOf(node);
        if (typeof piece !== 'string') return piece;
        text += piece;
      }
      data.set(element.attributes.get('id') ?? '', text);
    }
  }
  return data;
}

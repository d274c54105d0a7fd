import type { XmlElement } from './xml-element.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * Namespaces by their prefixes, that of the prefix `` for elements without one: those that an element declares, and those around it.
 * A copy for each element would let ten thousand of them in an element with ten thousand prefixes fill the memory.
 */
export interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly around: Scope | null;
  /** What elements are called by how they are spelled, for those that were met. */
  readonly names: Map<string, Pick<XmlElement, 'name' | 'namespace'>>;
}

/** What is around all elements: the prefix that nobody has to declare. */
export function outermostScope(): Scope {
  return scopeIn(null, new Map([['xml', XML]]));
}

/** What an element declares, in what is around it. */
export function scopeIn(around: Scope | null, own: ReadonlyMap<string, string>): Scope {
  return { own, around, names: new Map() };
}

/** What a prefix stands for; undefined: nothing. */
export function namespaceIn(scope: Scope, prefix: string): string | undefined {
  for (let each: Scope | null = scope; each !== null; each = each.around) {
    const namespace = each.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** As {@link XmlElement.attributes} has it. */
export function attributeName(namespace: string, name: string): string {
  return namespace === XML ? `xml:${name}` : `{${namespace}}${name}`;
}

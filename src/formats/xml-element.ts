/** An element with all that is in it, in order. Comments and processing instructions are left out, CDATA is text. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By their names as `attributeName` spells them: `id`, `xml:space`, `{urn:…}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Offset of its `<`. */
  readonly at: number;
}

/** What stands in an element: decoded text, or another element. */
export type XmlNode = string | XmlElement;

const NOTHING: readonly never[] = [];

/** All text in an element, decoded. */
export function textOf(element: XmlElement): string {
  const [first, ...others] = element.children;
  if (first === undefined) return '';
  if (typeof first === 'string' && others.length === 0) return first;
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

/** The elements directly in `element`, of its own namespace and with a name. */
export function childrenNamed({ children, namespace }: XmlElement, name: string): readonly XmlElement[] {
  return elementsNamed(children, namespace, name);
}

/** The elements among `nodes` of a namespace and with a name. */
export function elementsNamed(nodes: readonly XmlNode[], namespace: string, name: string): readonly XmlElement[] {
  let found: XmlElement[] | null = null;
  for (const node of nodes) {
    if (typeof node === 'string' || node.name !== name || node.namespace !== namespace) continue;
    if (found === null) found = [node];
    else found.push(node);
  }
  return found ?? NOTHING;
}

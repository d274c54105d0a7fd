import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlNode } from '../xml-element.ts';
import { OASIS } from './namespaces-2.ts';

/** Whether elements that are nobody's we know have ids of their own where they stand; `met` are those up to now. */
export function extensionFault(nodes: readonly XmlNode[], met: Set<string>): FormatFault | null {
  for (const node of nodes) {
    if (typeof node === 'string' || node.namespace.startsWith(OASIS)) continue;
    const id = node.attributes.get('id') ?? node.attributes.get('xml:id');
    const key = `${node.namespace} ${id}`;
    if (id !== undefined && met.has(key))
      return { at: node.at, message: `Expected one extension with the id \`${id}\` here, found another` };
    met.add(key);
    const inner = extensionFault(node.children, met);
    if (inner !== null) return inner;
  }
  return null;
}

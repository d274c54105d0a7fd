import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement } from '../xml-element.ts';

/** What is wrong with an element that stands where XLIFF of no version has one. */
export function strayFault({ at, name }: XmlElement): FormatFault {
  return { at, message: `Expected \`<xliff>\` with \`<file>\` in it, found \`<${name}>\`` };
}

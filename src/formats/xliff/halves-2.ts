import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement } from '../xml-element.ts';

/** What both halves of a code have to say alike, and what they say when they do not. */
const ALIKE = ['canCopy', 'canDelete', 'canOverlap', 'canReorder'];

const HALVES = new Set(['sc', 'ec', 'sm', 'em']);

/** What is wrong with the pairs `<sc>` and `<ec>`, `<sm>` and `<em>` among the inline elements of one side of a unit, in their order. */
export function halfFault(side: readonly XmlElement[]): FormatFault | null {
  if (!side.some(({ name }) => HALVES.has(name))) return null;
  const [codes, marks] = [new Map<string, XmlElement>(), new Map<string, XmlElement>()];
  const isolated = new Set<string>();
  for (const element of side) {
    const { name, attributes } = element;
    const id = attributes.get('id') ?? '';
    if (name === 'sc' && attributes.get('isolated') === 'yes') isolated.add(id);
    else if (name === 'sc') codes.set(id, element);
    else if (name === 'sm') marks.set(id, element);
    const fault = name === 'ec' ? endFault(element, codes, isolated) : name === 'em' ? markEndFault(element, marks) : null;
    if (fault !== null) return fault;
  }
  const [lone] = [...codes.values(), ...marks.values()];
  return lone === undefined
    ? null
    : { at: lone.at, message: `Expected an end of \`<${lone.name}>\` behind it in the unit, found none` };
}

function endFault(
  { attributes, at }: XmlElement,
  codes: Map<string, XmlElement>,
  isolated: ReadonlySet<string>,
): FormatFault | null {
  const [id, startRef] = [attributes.get('id'), attributes.get('startRef')];
  const isIsolated = attributes.get('isolated') === 'yes';
  if (isIsolated ? id === undefined || startRef !== undefined : id !== undefined || startRef === undefined) {
    return { at, message: 'Expected `startRef` on `<ec>`, or `id` where it is isolated, found otherwise' };
  }
  if (isIsolated) return null;
  if (attributes.has('dir')) return { at, message: 'Expected `dir` on the start of a code only, found one on `<ec>`' };
  const start = codes.get(startRef ?? '');
  codes.delete(startRef ?? '');
  if (start === undefined) {
    const found = isolated.has(startRef ?? '') ? 'one that is isolated' : 'none';
    return { at, message: `Expected \`<sc>\` with the id \`${startRef}\` in front of its \`<ec>\`, found ${found}` };
  }
  const unlike = ALIKE.find((key) => endValue(start, key) !== (attributes.get(key) ?? 'yes'));
  return unlike === undefined
    ? null
    : { at, message: `Expected \`${unlike}\` alike on \`<sc>\` and \`<ec>\`, found it different` };
}

/** What the end has to say where the start says this. */
function endValue({ attributes }: XmlElement, key: string): string {
  const value = attributes.get(key) ?? 'yes';
  return value === 'firstNo' ? 'no' : value;
}

function markEndFault({ attributes, at }: XmlElement, marks: Map<string, XmlElement>): FormatFault | null {
  const startRef = attributes.get('startRef') ?? '';
  return marks.delete(startRef)
    ? null
    : { at, message: `Expected \`<sm>\` with the id \`${startRef}\` in front of its \`<em>\`, found none` };
}

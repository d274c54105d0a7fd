import type { FormatFault } from '../../model/hand-off.ts';
import { childrenNamed, type XmlElement } from '../xml-parts.ts';
import { anchorFault } from './anchors-2.ts';
import { halfFault } from './halves-2.ts';
import type { UnitScope, UnitView } from './unit-view-2.ts';

type Rule = (view: UnitView) => FormatFault | null;

/** What the specification asks of a unit beside its schema, as far as a file that breaks it cannot be trusted. */
const RULES: readonly Rule[] = [
  ({ unit }) => twiceFault(childrenNamed(unit, 'originalData').flatMap((original) => childrenNamed(original, 'data'))),
  ({ unit }) => notesFault(unit),
  ({ parts, sides: [source] }) => twiceFault([...parts, ...source]),
  orderFault,
  ({ parts }) => firstFault(parts, stateFault),
  targetLanguageFault,
  ({ unit, parts, scope }) =>
    firstFault(parts, (part) =>
      firstFault(childrenNamed(part, 'source', 'target'), (text) => inheritedFault(text, part, unit, scope)),
    ),
  ...eachInline(typeFault),
  ...eachInline(dataFault),
  ...eachInline(copyFault),
  ...eachInline(keptPlaceFault),
  ({ sides }) => firstFault(sides, sequenceFault),
  ({ sides }) => firstFault(sides, halfFault),
  ...eachInline(anchorFault),
  ...eachInline(characterFault),
];

/** The first rule that a unit breaks, which keeps the schema. */
export function unitFault(unit: XmlElement, scope: UnitScope): FormatFault | null {
  const parts = childrenNamed(unit, 'segment', 'ignorable');
  const side = (name: string) => parts.flatMap((part) => childrenNamed(part, name).flatMap((text) => inlinesIn(text)));
  const sides = [side('source'), side('target')] as const;
  const byId = new Map<string, XmlElement>();
  for (const element of sides.flat()) {
    const id = element.attributes.get('id') ?? '';
    if (!byId.has(id)) byId.set(id, element);
  }
  const view = {
    unit,
    scope,
    parts,
    sides,
    byId,
    dataIds: idsIn(unit, 'originalData', 'data'),
    noteIds: idsIn(unit, 'notes', 'note'),
  };
  return firstFault(RULES, (rule) => rule(view));
}

function firstFault<T>(items: readonly T[], check: (item: T) => FormatFault | null): FormatFault | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

/** Ids of the elements that lists in a unit hold. */
function idsIn(unit: XmlElement, list: string, name: string): ReadonlySet<string> {
  const elements = childrenNamed(unit, list).flatMap((each) => childrenNamed(each, name));
  return new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
}

function eachInline(check: (element: XmlElement, view: UnitView) => FormatFault | null): readonly Rule[] {
  return [(view) => firstFault(view.sides, (side) => firstFault(side, (element) => check(element, view)))];
}

function inlinesIn(text: XmlElement): readonly XmlElement[] {
  return text.children.flatMap((node) => (typeof node === 'string' ? [] : [node, ...inlinesIn(node)]));
}

/** Whether notes of a file, a group or a unit have ids of their own. */
export function notesFault(owner: XmlElement): FormatFault | null {
  return twiceFault(childrenNamed(owner, 'notes').flatMap((notes) => childrenNamed(notes, 'note')));
}

function twiceFault(elements: readonly XmlElement[]): FormatFault | null {
  const met = new Set<string>();
  for (const { attributes, name, at } of elements) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    if (met.has(id)) return { at, message: `Expected one element with the id \`${id}\` here, found another: \`<${name}>\`` };
    met.add(id);
  }
  return null;
}

function orderFault({ parts }: UnitView): FormatFault | null {
  const taken = new Set<number>();
  for (const [index, part] of parts.entries()) {
    const [target] = childrenNamed(part, 'target');
    const order = Number(target?.attributes.get('order') ?? index + 1);
    const at = target?.at ?? part.at;
    if (order > parts.length) return { at, message: `Expected an \`order\` up to ${parts.length}, found \`${order}\`` };
    if (taken.has(order)) return { at, message: `Expected one part of the unit with the \`order\` ${order}, found another` };
    taken.add(order);
  }
  return null;
}

function stateFault(part: XmlElement): FormatFault | null {
  const { attributes, at } = part;
  const state = attributes.get('state');
  if (attributes.has('subState') && state === undefined)
    return { at, message: 'Expected `state` where there is `subState`, found none' };
  const needsTarget = state !== undefined && state !== 'initial';
  if (!needsTarget || childrenNamed(part, 'target').length > 0) return null;
  return { at, message: `Expected \`<target>\` in a segment that is \`${state}\`, found none` };
}

function targetLanguageFault({ parts, scope }: UnitView): FormatFault | null {
  if (scope.trgLang !== null) return null;
  const target = parts.flatMap((part) => childrenNamed(part, 'target'))[0];
  return target === undefined
    ? null
    : { at: target.at, message: 'Expected `trgLang` on `<xliff>` where there are targets, found none' };
}

/** The language of a text is that of the file's side, and a target keeps white space as its source does. */
function inheritedFault(text: XmlElement, part: XmlElement, unit: XmlElement, scope: UnitScope): FormatFault | null {
  const lang = text.attributes.get('xml:lang') ?? unit.attributes.get('xml:lang') ?? scope.lang;
  const expected = text.name === 'source' ? scope.srcLang : (scope.trgLang ?? '');
  if (lang !== null && lang.toLowerCase() !== expected.toLowerCase()) {
    return { at: text.at, message: `Expected \`<${text.name}>\` in \`${expected}\`, found \`${lang}\`` };
  }
  const spaceOf = (element: XmlElement | undefined) =>
    element?.attributes.get('xml:space') ?? unit.attributes.get('xml:space') ?? scope.space;
  const [of, own] = [spaceOf(childrenNamed(part, 'source')[0]), spaceOf(text)];
  return of === own ? null : { at: text.at, message: `Expected \`xml:space\` as in the source, \`${of}\`, found \`${own}\`` };
}

/** Sub-types of XLIFF's own, by the type that they belong to. */
const SUB_TYPES: ReadonlyMap<string, string> = new Map([
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:var', 'ui'],
]);

function typeFault({ attributes, at }: XmlElement): FormatFault | null {
  const [type, subType] = [attributes.get('type'), attributes.get('subType')];
  if (subType === undefined) return null;
  const isHis = !subType.startsWith('xlf:') || SUB_TYPES.get(subType) === type;
  return type !== undefined && isHis
    ? null
    : { at, message: `Expected a \`type\` that has \`${subType}\`, found \`${type ?? ''}\`` };
}

const DATA_REFS = ['dataRef', 'dataRefStart', 'dataRefEnd'];

function dataFault({ attributes, at, name }: XmlElement, { dataIds }: UnitView): FormatFault | null {
  for (const key of DATA_REFS) {
    const ref = attributes.get(key);
    if (ref !== undefined && !dataIds.has(ref)) return { at, message: `Expected \`<data>\` with the id \`${ref}\`, found none` };
  }
  const isHalf = attributes.has('dataRefStart') !== attributes.has('dataRefEnd');
  return isHalf ? { at, message: `Expected \`dataRefStart\` and \`dataRefEnd\` together on \`<${name}>\`, found one` } : null;
}

/** A copy is of a code that may be copied, and neither has data: a code with data is copied with its data. */
function copyFault({ attributes, at }: XmlElement, { byId }: UnitView): FormatFault | null {
  const copied = attributes.get('copyOf');
  if (copied === undefined) return null;
  const base = byId.get(copied);
  const hasData = (element: XmlElement['attributes']) => DATA_REFS.some((key) => element.has(key));
  const isCopied =
    base !== undefined && base.attributes.get('canCopy') !== 'no' && !hasData(base.attributes) && !hasData(attributes);
  return isCopied
    ? null
    : { at, message: `Expected a code without data that may be copied, with the id \`${copied}\`, found none` };
}

/** What keeps its place can neither go nor come twice. */
function keptPlaceFault({ attributes, at }: XmlElement): FormatFault | null {
  const reorder = attributes.get('canReorder') ?? 'yes';
  if (reorder === 'yes' || (attributes.get('canCopy') === 'no' && attributes.get('canDelete') === 'no')) return null;
  return { at, message: `Expected \`canCopy="no"\` and \`canDelete="no"\` with \`canReorder="${reorder}"\`, found others` };
}

/** Codes that keep their place among each other stand in one row, the first of which says so. */
function sequenceFault(side: readonly XmlElement[]): FormatFault | null {
  let before = 'yes';
  for (const { attributes, name, at } of side) {
    if (!['ph', 'pc', 'sc', 'ec'].includes(name)) continue;
    const reorder = attributes.get('canReorder') ?? 'yes';
    // The end of a code that keeps its place says `no` as well, whatever stands in front of it.
    if (reorder === 'no' && before === 'yes' && name !== 'ec') {
      return { at, message: 'Expected a code with `canReorder="firstNo"` in front of one with `no`, found none' };
    }
    before = reorder;
  }
  return null;
}

/** `<cp>` is for what XML cannot hold. */
function characterFault({ name, attributes, at }: XmlElement): FormatFault | null {
  if (name !== 'cp') return null;
  const code = Number.parseInt(attributes.get('hex') ?? '', 16);
  const isChar = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f) || code === 0x85;
  const isHeld =
    isChar || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
  return isHeld
    ? { at, message: `Expected a character that XML cannot hold in \`<cp>\`, found \`${attributes.get('hex')}\`` }
    : null;
}

import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement } from '../xml-element.ts';
import { anchorFault } from './anchors-2.ts';
import { halfFault } from './halves-2.ts';
import type { PartView, UnitView } from './unit-view-2.ts';

type Rule = (view: UnitView) => FormatFault | null;

/** What the specification asks of a unit beside its schema, as far as a file that breaks it cannot be trusted. */
const RULES: readonly Rule[] = [
  ({ data }) => twiceFault(data),
  ({ notes }) => twiceFault(notes),
  ({ parts, sides: [source] }) =>
    parts.length + source.length < 2 ? null : twiceFault([...parts.map(({ element }) => element), ...source]),
  orderFault,
  ({ parts }) => firstFault(parts, stateFault),
  targetLanguageFault,
  (view) => firstFault(view.parts, (part) => inheritedFault(part.source, part, view) ?? inheritedFault(part.target, part, view)),
];

/** The same for what is in its texts. */
const INLINE_RULES: readonly Rule[] = [
  ...eachInline(typeFault),
  dataFault,
  ...eachInline(copyFault),
  ...eachInline(keptPlaceFault),
  ({ sides }) => firstFault(sides, sequenceFault),
  ({ sides }) => firstFault(sides, halfFault),
  ...eachInline(anchorFault),
  ...eachInline(characterFault),
];

/** The first rule that a unit breaks, which keeps the schema. */
export function unitFault(view: UnitView): FormatFault | null {
  const hasInlines = view.sides.some((side) => side.length > 0);
  const fault = firstFault(RULES, (rule) => rule(view));
  return fault !== null || !hasInlines ? fault : firstFault(INLINE_RULES, (rule) => rule(view));
}

function firstFault<T>(items: readonly T[], check: (item: T) => FormatFault | null): FormatFault | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

function eachInline(check: (element: XmlElement, view: UnitView) => FormatFault | null): readonly Rule[] {
  return [(view) => firstFault(view.sides, (side) => firstFault(side, (element) => check(element, view)))];
}

/** Whether notes, or other elements, have ids of their own. */
export function twiceFault(elements: readonly XmlElement[]): FormatFault | null {
  if (elements.length < 2) return null;
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
  for (const [index, { element, target }] of parts.entries()) {
    const order = Number(target?.attributes.get('order') ?? index + 1);
    const at = target?.at ?? element.at;
    if (order > parts.length) return { at, message: `Expected an \`order\` up to ${parts.length}, found \`${order}\`` };
    if (taken.has(order)) return { at, message: `Expected one part of the unit with the \`order\` ${order}, found another` };
    taken.add(order);
  }
  return null;
}

function stateFault({ element, target }: PartView): FormatFault | null {
  const { attributes, at } = element;
  const state = attributes.get('state');
  if (attributes.has('subState') && state === undefined)
    return { at, message: 'Expected `state` where there is `subState`, found none' };
  const needsTarget = state !== undefined && state !== 'initial';
  if (!needsTarget || target !== null) return null;
  return { at, message: `Expected \`<target>\` in a segment that is \`${state}\`, found none` };
}

function targetLanguageFault({ parts, scope }: UnitView): FormatFault | null {
  if (scope.trgLang !== null) return null;
  const target = parts.find((part) => part.target !== null)?.target ?? null;
  return target === null
    ? null
    : { at: target.at, message: 'Expected `trgLang` on `<xliff>` where there are targets, found none' };
}

/** The language of a text is that of the file's side, and a target keeps white space as its source does. */
function inheritedFault(text: XmlElement | null, { source }: PartView, { unit, scope }: UnitView): FormatFault | null {
  if (text === null) return null;
  const lang = text.attributes.get('xml:lang') ?? unit.attributes.get('xml:lang') ?? scope.lang;
  const expected = text.name === 'source' ? scope.srcLang : (scope.trgLang ?? '');
  if (lang !== null && lang.toLowerCase() !== expected.toLowerCase()) {
    return { at: text.at, message: `Expected \`<${text.name}>\` in \`${expected}\`, found \`${lang}\`` };
  }
  const around = unit.attributes.get('xml:space') ?? scope.space;
  const [of, own] = [source?.attributes.get('xml:space') ?? around, text.attributes.get('xml:space') ?? around];
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
  const subType = attributes.get('subType');
  if (subType === undefined) return null;
  const type = attributes.get('type');
  const isIts = !subType.startsWith('xlf:') || SUB_TYPES.get(subType) === type;
  return type !== undefined && isIts
    ? null
    : { at, message: `Expected a \`type\` that has \`${subType}\`, found \`${type ?? ''}\`` };
}

const DATA_REFS = ['dataRef', 'dataRefStart', 'dataRefEnd'];

function dataFault({ data, sides }: UnitView): FormatFault | null {
  const ids = new Set(data.map(({ attributes }) => attributes.get('id')));
  return firstFault(sides, (side) => firstFault(side, (element) => referenceFault(element, ids)));
}

function referenceFault({ attributes, at, name }: XmlElement, ids: ReadonlySet<string | undefined>): FormatFault | null {
  for (const key of DATA_REFS) {
    const ref = attributes.get(key);
    if (ref !== undefined && !ids.has(ref)) return { at, message: `Expected \`<data>\` with the id \`${ref}\`, found none` };
  }
  const isHalf = attributes.has('dataRefStart') !== attributes.has('dataRefEnd');
  return isHalf ? { at, message: `Expected \`dataRefStart\` and \`dataRefEnd\` together on \`<${name}>\`, found one` } : null;
}

/** A copy is of a code that may be copied, and neither has data: a code with data is copied with its data. */
function copyFault({ attributes, at }: XmlElement, view: UnitView): FormatFault | null {
  const copied = attributes.get('copyOf');
  if (copied === undefined) return null;
  const base = view.byId.get(copied);
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
    if (name !== 'ph' && name !== 'pc' && name !== 'sc' && name !== 'ec') continue;
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

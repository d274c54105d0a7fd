import type { FormatFault } from '../../model/hand-off.ts';
import { isLocale } from '../../model/locale.ts';
import type { XmlElement } from '../xml-element.ts';
import { FORMAT_STYLE, OASIS, XLIFF_2, XLIFF_22 } from './namespaces-2.ts';

// What the schemas of XLIFF 2 say of single elements, as a table.

type Check = (value: string) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);
const any: Check = () => true;
const token = matches(/^[\w.:\u00b7\u00c0-\u{effff}-]+$/u);
const tokens = matches(/^\s*[\w.:\u00b7\u00c0-\u{effff}-]+(?:\s+[\w.:\u00b7\u00c0-\u{effff}-]+)*\s*$/u);
const yesNo = matches(/^(?:yes|no)$/);
const reorder = matches(/^(?:yes|firstNo|no)$/);
const direction = matches(/^(?:ltr|rtl|auto)$/);
const space = matches(/^(?:default|preserve)$/);
const userDefined = matches(/^[^\s:]+:[^\s:]+$/);
const codeType = matches(/^(?:fmt|ui|quote|link|image|other)$/);
const markType = matches(/^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/);
const positive = matches(/^\+?0*[1-9]\d{0,8}$/);

interface Rule {
  /** Of the element's own attributes. */
  readonly checks: ReadonlyMap<string, Check>;
  /** Names of those that must be there. */
  readonly required: readonly string[];
  /** Whether attributes of other namespaces may be on it. */
  readonly isOpen: boolean;
  /** What is in it, in order: names, each with a space behind it, `+` for an element of another namespace. */
  readonly content: RegExp;
  readonly hasText: boolean;
}

/** `attributes` are the element's own; one with `!` behind its name must be there. */
const element = (content: RegExp, attributes: Readonly<Record<string, Check>>, rest: Partial<Rule> = {}): Rule => ({
  checks: new Map(Object.entries(attributes).map(([key, check]) => [key.replace('!', ''), check])),
  required: Object.keys(attributes).flatMap((key) => (key.endsWith('!') ? [key.slice(0, -1)] : [])),
  isOpen: true,
  content,
  hasText: false,
  ...rest,
});

const INLINE = /^(?:(?:cp|ph|pc|sc|ec|mrk|sm|em) )*$/;
const NOTHING = /^$/;
const CLOSED = { isOpen: false };
const TEXT = { hasText: true };
const directions = { srcDir: direction, trgDir: direction };
const inherited = { canResegment: yesNo, translate: yesNo, ...directions, 'xml:space': space };
const rights = { canCopy: yesNo, canDelete: yesNo, canReorder: reorder, copyOf: token, type: codeType, subType: userDefined };
const half = {
  ...rights,
  canOverlap: yesNo,
  dataRef: token,
  disp: any,
  equiv: any,
  isolated: yesNo,
  subFlows: tokens,
  dir: direction,
};
const mark = { 'id!': token, translate: yesNo, type: markType, ref: any, value: any };
const part = { id: token };

const RULES: Readonly<Record<string, Rule>> = {
  file: element(/^(?:skeleton )?(?:\+ )*(?:notes )?(?:(?:unit|group) )+$/, { 'id!': token, original: any, ...inherited }),
  group: element(/^(?:\+ )*(?:notes )?(?:(?:unit|group) )*$/, { 'id!': token, name: any, type: userDefined, ...inherited }),
  unit: element(/^(?:\+ )*(?:notes )?(?:originalData )?(?:ignorable )*segment (?:(?:segment|ignorable) )*$/, {
    'id!': token,
    name: any,
    type: userDefined,
    ...inherited,
  }),
  skeleton: element(/^(?:\+ )*$/, { href: any }, { ...TEXT, ...CLOSED }),
  segment: element(
    /^source (?:target )?$/,
    { ...part, canResegment: yesNo, state: matches(/^(?:initial|translated|reviewed|final)$/), subState: userDefined },
    CLOSED,
  ),
  ignorable: element(/^source (?:target )?$/, part, CLOSED),
  notes: element(/^(?:note )+$/, {}, CLOSED),
  note: element(
    NOTHING,
    { id: token, appliesTo: matches(/^(?:source|target)$/), category: any, ref: any, priority: matches(/^(?:[1-9]|10)$/) },
    TEXT,
  ),
  originalData: element(/^(?:data )+$/, {}, CLOSED),
  data: element(/^(?:cp )*$/, { 'id!': token, dir: direction, 'xml:space': matches(/^preserve$/) }, { ...TEXT, ...CLOSED }),
  source: element(INLINE, { 'xml:lang': isLocale, 'xml:space': space }, { ...TEXT, ...CLOSED }),
  target: element(INLINE, { 'xml:lang': isLocale, 'xml:space': space, order: positive }, { ...TEXT, ...CLOSED }),
  cp: element(NOTHING, { 'hex!': matches(/^(?:[0-9A-Fa-f]{2})+$/) }, CLOSED),
  ph: element(NOTHING, { 'id!': token, ...rights, dataRef: token, disp: any, equiv: any, subFlows: tokens }),
  pc: element(
    INLINE,
    {
      'id!': token,
      ...rights,
      canOverlap: yesNo,
      dataRefStart: token,
      dataRefEnd: token,
      dispStart: any,
      dispEnd: any,
      equivStart: any,
      equivEnd: any,
      subFlowsStart: tokens,
      subFlowsEnd: tokens,
      dir: direction,
    },
    TEXT,
  ),
  sc: element(NOTHING, { 'id!': token, ...half }),
  ec: element(NOTHING, { id: token, startRef: token, ...half }),
  mrk: element(INLINE, mark, TEXT),
  sm: element(NOTHING, mark),
  em: element(NOTHING, { 'startRef!': token }, CLOSED),
};

const ELEMENTS: ReadonlyMap<string, Rule> = new Map(Object.entries(RULES));

/** The elements of modules. */
const MODULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['glossary:2.0', ['glossary', 'glossEntry', 'term', 'translation', 'definition']],
  ['matches:2.0', ['matches', 'match']],
  ['metadata:2.0', ['metadata', 'metaGroup', 'meta']],
  ['resourcedata:2.0', ['resourceData', 'resourceItem', 'resourceItemRef', 'source', 'target', 'reference']],
  ['sizerestriction:2.0', ['profiles', 'normalization', 'data']],
  ['validation:2.0', ['validation', 'rule']],
]);

/** What is wrong with an element, or with one in it, by the schema. */
export function schemaFault(xml: XmlElement): FormatFault | null {
  const rule = isCore(xml) ? ELEMENTS.get(xml.name) : undefined;
  if (isCore(xml) && rule === undefined)
    return { at: xml.at, message: `Expected an element of XLIFF 2, found \`<${xml.name}>\`` };
  const own = rule === undefined ? moduleFault(xml) : (attributesFault(xml, rule) ?? contentFault(xml, childNames(xml), rule));
  if (own !== null) return own;
  for (const node of xml.children) {
    const inner = typeof node === 'string' ? null : schemaFault(node);
    if (inner !== null) return inner;
  }
  return null;
}

/** What is wrong with an element of the core whose content is told by the names in it. */
export function frameFault(frame: XmlElement, names: string): FormatFault | null {
  const rule = ELEMENTS.get(frame.name);
  return rule === undefined ? null : (attributesFault(frame, rule) ?? contentFault(frame, names, rule));
}

/** The names of what is in an element, as the table has them. */
function childNames({ children }: XmlElement): string {
  let names = '';
  for (const node of children) if (typeof node !== 'string') names += childName(node);
  return names;
}

export function childName(xml: XmlElement): string {
  return isCore(xml) ? `${xml.name} ` : '+ ';
}

function isCore({ namespace }: XmlElement): boolean {
  return namespace === XLIFF_2 || namespace === XLIFF_22;
}

function attributesFault(xml: XmlElement, { checks, required, isOpen }: Rule): FormatFault | null {
  const { at, name } = xml;
  let isStyled = false;
  for (const [key, value] of xml.attributes) {
    const check = checks.get(key);
    if (check === undefined) {
      const isForeign = isOpen && (key.startsWith('{') || key.startsWith('xml:'));
      if (!isForeign) return { at, message: `Expected no attribute \`${key}\` on \`<${name}>\`, found one` };
      isStyled = true;
    } else if (!check(value))
      return { at, message: `Expected a value that \`${key}\` can have on \`<${name}>\`, found \`${value}\`` };
  }
  for (const key of required) {
    if (!xml.attributes.has(key)) return { at, message: `Expected \`${key}\` on \`<${name}>\`, found none` };
  }
  return isStyled ? styleFault(xml) : null;
}

/** The module for styles consists of two attributes: the name of an HTML element, and what it has besides. */
function styleFault({ at, name, attributes }: XmlElement): FormatFault | null {
  for (const [key, value] of attributes) {
    if (!key.startsWith(`{${FORMAT_STYLE}}`)) continue;
    const isKnown = key.endsWith('}subFs') || (key.endsWith('}fs') && /^[a-z][a-z0-9]*$/.test(value));
    const isHere = name !== 'ec' || attributes.get('isolated') === 'yes';
    if (!isKnown || !isHere)
      return { at, message: `Expected a style that \`<${name}>\` can have, found \`${key}\` with \`${value}\`` };
  }
  return null;
}

function contentFault({ at, name, children }: XmlElement, names: string, { content, hasText }: Rule): FormatFault | null {
  if (!content.test(names))
    return { at, message: `Expected \`<${name}>\` to have what it can have in its order, found \`${excerpt(names)}\`` };
  const stray = hasText ? undefined : children.find((node) => typeof node === 'string' && node.trim() !== '');
  return stray === undefined ? null : { at, message: `Expected no text directly in \`<${name}>\`, found some` };
}

function excerpt(names: string): string {
  return names.length > 60 ? `${names.slice(0, 60)}…` : names.trim();
}

function moduleFault({ at, name, namespace }: XmlElement): FormatFault | null {
  if (!namespace.startsWith(OASIS)) return null;
  const names = MODULES.get(namespace.slice(OASIS.length));
  if (names === undefined || names.includes(name)) return null;
  return { at, message: `Expected an element of \`${namespace}\`, found \`<${name}>\`` };
}

import { BLOCK_KINDS } from '../../model/doc.ts';
import type { UnitContext } from '../../model/hand-off.ts';
import { addToGroup } from '../../text/add-to-group.ts';
import { oneOf } from '../../text/one-of.ts';
import { textOf, type XmlElement } from '../xml-element.ts';

/** What is told of a unit besides its texts, by types; of each type in the order of the file. */
export type Told = ReadonlyMap<string, readonly string[]>;

/** What the types are called that tell a context. */
export type ContextTypes = Readonly<Record<keyof UnitContext, string>>;

const NOTHING: readonly never[] = [];
const NOTHING_TOLD: Told = new Map();
const NO_CONTEXT: UnitContext = { kind: null, line: null, headings: NOTHING, before: null, behind: null };

/** What `elements` tell, each of the type that stands in its attribute `key`. */
export function toldBy(elements: readonly XmlElement[], key: string): Told {
  if (elements.length === 0) return NOTHING_TOLD;
  const told = new Map<string, string[]>();
  for (const element of elements) addToGroup(told, element.attributes.get(key) ?? '', textOf(element));
  return told;
}

/** The first that is told of a type; null: nothing. */
export function first(told: Told, type: string): string | null {
  return told.get(type)?.[0] ?? null;
}

/** Where a unit stands, as far as that is told. */
export function contextOf(told: Told, types: ContextTypes): UnitContext {
  if (told === NOTHING_TOLD) return NO_CONTEXT;
  const line = first(told, types.line);
  return {
    kind: oneOf(BLOCK_KINDS, first(told, types.kind)),
    line: line !== null && /^\d{1,9}$/.test(line) ? Number(line) : null,
    headings: told.get(types.headings) ?? NOTHING,
    before: first(told, types.before),
    behind: first(told, types.behind),
  };
}

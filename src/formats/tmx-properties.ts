import { STATES } from '../model/bitext.ts';
import { BLOCK_KINDS } from '../model/doc.ts';
import type { HandOffUnit } from '../model/hand-off.ts';
import { oneOf } from '../text/one-of.ts';
import type { Property } from './tmx-text.ts';

/** Names the document of a unit, and, of the whole file, each document that it has. */
export const DOCUMENT = 'x-document';

/** What a hand-off says of a unit besides its texts and notes, as properties of its `<tu>`. */
export function unitProperties(path: string, unit: HandOffUnit): readonly Property[] {
  const { markdown, hash, state, subState, context } = unit;
  const { kind, line, headings, before, behind } = context;
  const all: readonly (readonly [string, string | null])[] = [
    [DOCUMENT, path],
    ['x-hash', hash],
    ['x-markdown', markdown],
    ['x-state', state],
    ['x-sub-state', subState],
    ['x-kind', kind],
    ['x-line', line === null ? null : String(line)],
    ...headings.map((heading) => ['x-heading', heading] as const),
    ['x-before', before],
    ['x-behind', behind],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** Reads what {@link unitProperties} wrote. A state that is none is `translated`. */
export function readUnitProperties(
  properties: readonly Property[],
): Pick<HandOffUnit, 'hash' | 'markdown' | 'state' | 'subState' | 'context'> {
  const said = new Map<string, string>();
  const headings: string[] = [];
  for (const [name, value] of properties) {
    if (name === 'x-heading') headings.push(value);
    else if (!said.has(name)) said.set(name, value);
  }
  const one = (wanted: string) => said.get(wanted) ?? null;
  const line = one('x-line') ?? '';
  return {
    hash: one('x-hash'),
    markdown: one('x-markdown'),
    state: oneOf(STATES, one('x-state')) ?? 'translated',
    subState: one('x-sub-state'),
    context: {
      kind: oneOf(BLOCK_KINDS, one('x-kind')),
      line: /^\d{1,9}$/.test(line) ? Number(line) : null,
      headings,
      before: one('x-before'),
      behind: one('x-behind'),
    },
  };
}

/** The value of a property; null: there is none. */
export function propertyOf(properties: readonly Property[], wanted: string): string | null {
  return properties.find(([name]) => name === wanted)?.[1] ?? null;
}

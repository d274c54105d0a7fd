import { BLOCK_KINDS } from '../model/doc.ts';
import type { HandOffUnit, UnitContext } from '../model/hand-off.ts';
import { oneOf } from '../text/one-of.ts';
import { poComment } from './po-string.ts';

/** What the comments of an entry say of its unit. */
export interface PoComments {
  readonly hash: string | null;
  readonly context: Omit<UnitContext, 'line'>;
  readonly notes: readonly string[];
}

const NAMED = /^(kind|under|before|behind|note|hash): ?(.*)$/;

/** What translators are told of a unit, a line each, with the name of what it is in front: editors keep these lines. */
export function unitComments({ context, notes, hash }: HandOffUnit): readonly string[] {
  const { kind, headings, before, behind } = context;
  const lines: readonly (readonly [string, string | null])[] = [
    ['kind', kind],
    ...headings.map((heading) => ['under', heading] as const),
    ['before', before],
    ['behind', behind],
    ...notes.map((note) => ['note', note] as const),
    ['hash', hash],
  ];
  return lines.flatMap(([name, text]) => (text === null ? [] : [`#. ${name}: ${poComment(text)}`.trimEnd()]));
}

/** Reads what {@link unitComments} wrote; any other line is nothing to us. */
export function readUnitComments(lines: readonly string[]): PoComments {
  const said = lines.flatMap((line) => {
    const [, name = '', text = ''] = NAMED.exec(line) ?? [];
    return name === '' ? [] : [{ name, text }];
  });
  const all = (wanted: string) => said.filter(({ name }) => name === wanted).map(({ text }) => text);
  return {
    hash: all('hash').find((text) => /^[0-9a-f-]{1,129}$/.test(text)) ?? null,
    context: {
      kind: oneOf(BLOCK_KINDS, all('kind')[0]),
      headings: all('under'),
      before: all('before')[0] ?? null,
      behind: all('behind')[0] ?? null,
    },
    notes: all('note'),
  };
}

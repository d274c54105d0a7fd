import type { Code, Content, ContentPart } from '../../model/content.ts';
import type { HandOffUnit } from '../../model/hand-off.ts';

/** `unit` with a target for a program that shows no others: the old translation, or else the source. */
export function filledTarget(unit: HandOffUnit): HandOffUnit {
  if (unit.target !== null) return unit;
  const target = unit.previous === null ? unit.source : withCodesOf(unit.previous.target, unit.source);
  return { ...unit, target, state: 'initial', subState: null };
}

/**
 * An old translation with the ids that its codes have in today's source. One that is not there any more gets an id that the source
 * does not have, because the number of an old code may now be that of another one; around text, it is left out.
 */
function withCodesOf(old: Content, source: Content): Content {
  const free = new Map<string, string[]>();
  for (const code of source.codes) {
    const ids = free.get(keyOf(code));
    if (ids === undefined) free.set(keyOf(code), [code.id]);
    else ids.push(code.id);
  }
  const taken = new Set(source.codes.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const code of old.codes) {
    const found = free.get(keyOf(code))?.shift();
    if (found === undefined && code.closing !== null) continue;
    const id = found ?? freeId(`old-${code.id}`, taken);
    taken.add(id);
    ids.set(code.id, id);
  }
  const parts = old.parts.flatMap((part): readonly ContentPart[] => {
    if (part.type === 'text') return [part];
    const id = ids.get(part.id);
    return id === undefined ? [] : [{ ...part, id }];
  });
  return { parts, codes: old.codes.flatMap((code) => (ids.has(code.id) ? [{ ...code, id: ids.get(code.id) ?? '' }] : [])) };
}

/** What two codes have in common that stand for the same. */
function keyOf({ kind, data, closing }: Code): string {
  return JSON.stringify([kind, data, closing]);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  while (taken.has(id)) id += '-';
  return id;
}

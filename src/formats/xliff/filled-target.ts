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
  const free = [...source.codes];
  const taken = new Set(source.codes.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const code of old.codes) {
    const at = free.findIndex((each) => isSameCode(each, code));
    const [found] = at === -1 ? [] : free.splice(at, 1);
    if (found === undefined && code.closing !== null) continue;
    const id = found?.id ?? freeId(`old-${code.id}`, taken);
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

function isSameCode(one: Code, other: Code): boolean {
  return one.kind === other.kind && one.data === other.data && one.closing === other.closing;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  while (taken.has(id)) id += '-';
  return id;
}

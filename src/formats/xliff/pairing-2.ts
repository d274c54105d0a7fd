import type { Content } from '../../model/content.ts';

/** Elements in elements that are written of codes: readers have limits. */
const MAX_NESTED = 20;

/** Ids of codes that are around text in `content` without crossing others: they can be `<pc>`. */
function nestedIds({ parts }: Content): ReadonlySet<string> {
  const open: string[] = [];
  const isOpen = new Set<string>();
  const nested = new Set<string>();
  for (const part of parts) {
    if (part.type === 'open') {
      open.push(part.id);
      isOpen.add(part.id);
    }
    if (part.type !== 'close' || !isOpen.has(part.id)) continue;
    const at = open.lastIndexOf(part.id);
    // What opened inside and is still open crosses the code that closes: none of them is nested.
    const crossed = open.splice(at);
    for (const id of crossed) isOpen.delete(id);
    if (crossed.length === 1 && at < MAX_NESTED) nested.add(part.id);
  }
  return nested;
}

/** Ids of codes that can be `<pc>` in the source and in the target: an id has to stand for one kind of element. */
export function pairedIds(source: Content, target: Content | null): ReadonlySet<string> {
  const inSource = nestedIds(source);
  if (target === null) return inSource;
  const inTarget = nestedIds(target);
  const met = new Map<string, number>();
  for (const part of target.parts) if (part.type !== 'text') met.set(part.id, (met.get(part.id) ?? 0) + 1);
  const own = new Set(source.codes.map(({ id }) => id));
  const isPaired = (id: string) => met.get(id) === 2 && inTarget.has(id);
  return new Set([
    ...[...inSource].filter((id) => !met.has(id) || isPaired(id)),
    ...[...inTarget].filter((id) => !own.has(id) && isPaired(id)),
  ]);
}

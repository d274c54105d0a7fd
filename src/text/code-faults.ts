import type { Code, Content } from '../model/content.ts';

/**
 * What is wrong with a code of a translation. `lost`: it is not there; `doubled`: the source has it once; `unbalanced`: it is
 * opened and not closed, closed and not opened, or closed across another one; `moved`: it has to stay in its order. `unknown` is an
 * id that the source does not have.
 */
export type CodeFault =
  | { readonly type: 'lost' | 'doubled' | 'unbalanced' | 'moved'; readonly code: Code }
  | { readonly type: 'unknown'; readonly id: string };

/** What is wrong with the codes of a translation, and which ones it does without though it might have them. */
export interface CodeFaults {
  /** In the order of the translation, lost ones last. */
  readonly faults: readonly CodeFault[];
  readonly leftOut: readonly Code[];
}

/** Compares the codes of a translation with those of its source. Linear. */
export function codeFaults(target: Content, source: Content): CodeFaults {
  const known = new Map(source.codes.map((code, place) => [code.id, { code, place }]));
  const uses = usesOf(target);
  const unbalanced = unbalancedIn(target);
  const faults: CodeFault[] = [];
  let last = -1;
  for (const [id, { alone, open, close }] of uses) {
    const found = known.get(id);
    if (found === undefined) {
      faults.push({ type: 'unknown', id });
      continue;
    }
    const { code, place } = found;
    if (alone + Math.max(open, close) > 1) faults.push({ type: 'doubled', code });
    const isOtherwise = code.closing === null ? open + close > 0 : alone > 0;
    if (unbalanced.has(id) || isOtherwise) faults.push({ type: 'unbalanced', code });
    if (!code.canReorder && place < last) faults.push({ type: 'moved', code });
    if (!code.canReorder) last = Math.max(last, place);
  }
  const absent = source.codes.filter(({ id }) => !uses.has(id));
  for (const code of absent) if (!code.canDelete) faults.push({ type: 'lost', code });
  return { faults, leftOut: absent.filter(({ canDelete }) => canDelete) };
}

/** How often each id occurs in each role, in the order of the first occurrences. */
function usesOf({ parts }: Content): ReadonlyMap<string, Readonly<Record<'alone' | 'open' | 'close', number>>> {
  const uses = new Map<string, { alone: number; open: number; close: number }>();
  for (const part of parts) {
    if (part.type === 'text') continue;
    const use = uses.get(part.id) ?? { alone: 0, open: 0, close: 0 };
    use[part.type] += 1;
    uses.set(part.id, use);
  }
  return uses;
}

function unbalancedIn({ parts }: Content): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = [];
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.type === 'open') {
      open.push(part.id);
      counts.set(part.id, (counts.get(part.id) ?? 0) + 1);
    } else if (part.type === 'close') {
      if ((counts.get(part.id) ?? 0) === 0) found.add(part.id);
      else
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          counts.set(id, (counts.get(id) ?? 1) - 1);
          if (id === part.id) break;
          found.add(id);
        }
    }
  }
  for (const id of open) found.add(id);
  return found;
}

/** What one list of values has more often than another: each value as often as that. */
function surplus(of: readonly string[], over: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const value of over) left.set(value, (left.get(value) ?? 0) + 1);
  return of.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

/** The values of both lists, each as often as in the list that has it less often. */
function common(first: readonly string[], second: readonly string[]): readonly string[] {
  return surplus(first, surplus(first, second));
}

/** So much of a difference is told: a sentence that differs in more is another one, and checks stay linear. */
const MOST = 12;

/** What a translation lost and what it added, at most twelve values of each. */
export interface Difference {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** The difference of a sentence, without what only moved to a neighbour: that does not differ in the block. */
export function difference(
  sentence: { readonly source: readonly string[]; readonly target: readonly string[] },
  block: () => { readonly source: readonly string[]; readonly target: readonly string[] },
): Difference {
  const lost = surplus(sentence.source, sentence.target);
  const added = surplus(sentence.target, sentence.source);
  if (lost.length === 0 && added.length === 0) return { lost, added };
  const whole = block();
  return {
    lost: common(lost, surplus(whole.source, whole.target)).slice(0, MOST),
    added: common(added, surplus(whole.target, whole.source)).slice(0, MOST),
  };
}

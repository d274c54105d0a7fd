import type { Draft } from '../checks/draft.ts';
import type { RevisedDocument } from './revised-documents.ts';

/** The findings that were not there before: of equal ones, as many as there were are the first; a renamed document is the one that it was. */
export function unknownDrafts(
  drafts: readonly Draft[],
  before: readonly Draft[],
  revised: readonly RevisedDocument[],
): readonly Draft[] {
  const names = new Map(
    revised.flatMap(({ base, head }) => {
      const [was, now] = [base?.comparison.source, head?.comparison.source];
      return was == null || now == null ? [] : [[was, now] as const];
    }),
  );
  const nameOf = ({ rule, key: [document = '', ...key] }: Draft) =>
    JSON.stringify([rule, names.get(document) ?? document, ...key]);
  const left = new Map<string, number>();
  for (const draft of before) left.set(nameOf(draft), (left.get(nameOf(draft)) ?? 0) + 1);
  return drafts.filter((draft) => {
    const { rule, key } = draft;
    const name = JSON.stringify([rule, ...key]);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count === 0;
  });
}

import type { Draft } from '../checks/draft.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { projectPath } from '../workspace/project-path.ts';
import { isAt, notADocument, type Selection, select } from './open-project.ts';
import type { OpenRevisions } from './open-revisions.ts';
import type { RevisedDocument } from './revised-documents.ts';

/** Whether a document was asked for by path, under the name that it has or had. */
export function isAskedFor({ root }: Project, { paths }: Selection): (document: RevisedDocument) => boolean {
  const asked = paths.map((path) => projectPath(root, path));
  return ({ base, head }) =>
    asked.length === 0 ||
    [base, head].some((item) =>
      asked.some((path) => isAt(item?.comparison.source ?? null, path) || isAt(item?.comparison.target ?? null, path)),
    );
}

/** Whether a finding is about one of the documents; without paths, all are asked for. */
export function isOfDocuments(draft: Draft, revised: readonly RevisedDocument[], { paths }: Selection): boolean {
  return (
    paths.length === 0 || revised.some(({ head }) => [head?.comparison.source, head?.comparison.target].includes(draft.path))
  );
}

/** The documents in the locales that were asked for; a path or a locale may be in one revision only. */
export function askedFor(
  { base, head }: Pick<OpenRevisions, 'base' | 'head'>,
  { paths, locales }: Selection,
): {
  readonly base: readonly ProjectDocument[];
  readonly head: readonly ProjectDocument[];
} {
  const today = select(head, { paths: [], locales });
  const known = locales.filter((tag) => base.locales.some((own) => own.toLowerCase() === tag.toLowerCase()));
  const isNew = locales.length > 0 && known.length === 0;
  const before = isNew ? [] : select(base, { paths: [], locales: known });
  const all = [...today, ...before];
  for (const path of paths.map((own) => projectPath(head.root, own)))
    if (!all.some(({ source, target }) => isAt(source, path) || isAt(target, path))) throw notADocument(path);
  return { base: before, head: today };
}

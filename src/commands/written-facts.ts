import type { Locale } from '../model/locale.ts';
import type { Project } from '../workspace/project.ts';
import type { MessageFacts } from './commit-message.ts';

/** Which locales files of a project belong to, and what a commit message tells of them. */
export function writtenFacts(project: Project, paths: readonly string[]): Omit<MessageFacts, 'commit'> {
  const tags = localesOf(project);
  const { records } = project.config;
  const ofRecord = (path: string) => project.locales.find((tag) => path.startsWith(`${records}/${tag}/`)) ?? null;
  const documents = paths.filter((path) => !path.startsWith(`${records}/`));
  const found = new Set(paths.flatMap((path) => tags.get(path) ?? ofRecord(path) ?? []));
  return { locales: project.locales.filter((tag) => found.has(tag)), documents: documents.length, files: paths.length };
}

/** Which locale each localized document is of, at the place where it is and where it belongs. */
export function localesOf({ documents }: Pick<Project, 'documents'>): ReadonlyMap<string, Locale> {
  return new Map(
    documents.flatMap(({ target, expectedTarget, locale }) =>
      [expectedTarget, target].flatMap((path) => (path === null ? [] : [[path, locale] as const])),
    ),
  );
}

import type { Project } from '../workspace/project.ts';
import type { MessageFacts } from './commit-message.ts';

/** Which locales files of a project belong to, and what a commit message tells of them. */
export function writtenFacts(project: Project, paths: readonly string[]): Omit<MessageFacts, 'commit'> {
  const tags = new Map<string, string>();
  for (const { target, expectedTarget, locale } of project.documents) {
    tags.set(expectedTarget, locale);
    if (target !== null) tags.set(target, locale);
  }
  const { records } = project.config;
  const ofRecord = (path: string) => project.locales.find((tag) => path.startsWith(`${records}/${tag}/`)) ?? null;
  const documents = paths.filter((path) => !path.startsWith(`${records}/`));
  const found = new Set(paths.flatMap((path) => tags.get(path) ?? ofRecord(path) ?? []));
  return { locales: project.locales.filter((tag) => found.has(tag)), documents: documents.length, files: paths.length };
}

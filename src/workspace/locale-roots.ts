import { resolve } from 'node:path';
import type { Project } from './project.ts';

/** The folders besides the project's own that localized documents are written below: checkouts of locales. Absolute. */
export function localeRoots({ root, config }: Pick<Project, 'root' | 'config'>): readonly string[] {
  return config.locales.flatMap(({ repository }) => (repository === null ? [] : [resolve(root, repository)]));
}

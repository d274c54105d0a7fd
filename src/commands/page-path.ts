import type { ProjectDocument } from '../workspace/project.ts';

/** What the page of a document is known by: the path of its source, else of its localized file. */
export function pagePath({ source, target, expectedTarget }: ProjectDocument): string {
  return source ?? target ?? expectedTarget;
}

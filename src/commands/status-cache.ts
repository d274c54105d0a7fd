import type { DocumentStatus } from '../reports/status-document.ts';
import type { Project } from '../workspace/project.ts';
import { type DocumentCache, openDocumentCache } from './document-cache.ts';
import type { KeyOptions } from './document-keys.ts';
import type { DocumentFindings } from './run-documents.ts';

/** The status of a document as it is kept: all that a run without `--all-units` tells of it. */
export interface KeptStatus {
  readonly status: DocumentStatus;
  readonly findings: DocumentFindings;
}

/** What the status of documents was when all that it depends on was as it is now. */
export type StatusCache = DocumentCache<KeptStatus>;

/** Opens the kept statuses of a project; null where they could be wrong. */
export function openStatusCache(project: Project, options: KeyOptions): Promise<StatusCache | null> {
  return openDocumentCache<KeptStatus>(project, { ...options, purpose: [] });
}

import type { Finding } from '../model/report.ts';
import { type DocumentStatus, documentStatus } from '../reports/status-document.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { DocumentKeys } from './document-keys.ts';
import type { Records } from './open-records.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Reading } from './read-source.ts';
import { type DocumentFindings, runDocuments } from './run-documents.ts';
import type { Session } from './session.ts';

/** What statuses are made with: the same for all of a project. */
export interface StatusMaking {
  readonly session: Session;
  readonly project: Project;
  readonly reading: Reading;
  readonly records: Records | null;
  /** The history, which whoever opened it closes; null: the run reads its own. */
  readonly history: ProjectHistory | null;
  readonly allUnits: boolean;
  /** What a status is kept by; null: none is kept. */
  readonly keyOfRead: DocumentKeys['keyOfRead'] | null;
}

/** The status of a document; null where one of its files cannot be read. */
export interface MadeStatus {
  readonly document: ProjectDocument;
  /** What it may be kept by; null: by nothing. */
  readonly key: string | null;
  readonly status: DocumentStatus | null;
  readonly findings: DocumentFindings;
}

/** The statuses of documents, and what there is to tell of no single one. */
export interface StatusesMade {
  readonly statuses: readonly MadeStatus[];
  readonly findings: readonly Finding[];
}

/** Compares documents, and keeps of each what a status tells; the statuses are in their order. */
export async function makeStatuses(
  documents: readonly ProjectDocument[],
  { project, allUnits, keyOfRead, ...making }: StatusMaking,
): Promise<StatusesMade> {
  const { sourceLocale } = project;
  const run = await runDocuments(project, documents, {
    ...making,
    pairs: allUnits,
    keep: ({ open, comparison }) => ({
      key: keyOfRead?.(open) ?? null,
      status: documentStatus(comparison, { sourceLocale, allUnits }),
    }),
  });
  const statuses = run.results.map(({ kept, ...result }) => ({ ...result, ...(kept ?? { key: null, status: null }) }));
  return { statuses, findings: run.findings };
}

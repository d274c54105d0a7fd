import { UsageError } from '../model/errors.ts';
import type { StatusDocument } from '../reports/status-document.ts';
import { commitFiles } from '../workspace/commit-files.ts';
import { loadCommittedConfig } from '../workspace/load-config.ts';
import { openAs, openCommittedProject, type Project } from '../workspace/project.ts';
import { loadDocuments } from './load-documents.ts';
import { openReading } from './open-reading.ts';
import type { Session } from './session.ts';
import { statusOfProject } from './status-project.ts';

/**
 * The status of a project as one of its commits holds it; null when that holds no documents. A commit without a configuration is
 * read as today's says. Locales that stand in another repository are left out: no commit of this one knows what they were.
 */
export async function statusAtCommit(session: Session, today: Project, commit: string): Promise<StatusDocument | null> {
  const files = await commitFiles(today.root, commit);
  const committed = { files, revision: commit };
  let project: Project;
  try {
    const isConfigured = (await loadCommittedConfig(files, today.root, session.configFile)) !== null;
    project = isConfigured
      ? await openCommittedProject(session, committed)
      : await openAs(today, { files, trusted: files, revision: commit });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    session.note(`At ${commit.slice(0, 10)}: ${error.message}`);
    return null;
  }
  const elsewhere = new Set<string>(project.config.locales.flatMap(({ tag, repository }) => (repository === null ? [] : [tag])));
  const documents = project.documents.filter(({ locale }) => !elsewhere.has(locale));
  if (documents.length === 0) return null;
  await loadDocuments(files, project, documents);
  return statusOfProject(project, documents, { session, reading: await openReading(session, project), allUnits: false });
}

import { counted } from '../reports/figures.ts';
import { openProject } from '../workspace/project.ts';
import { indexProject } from './index-project.ts';
import { openProjectStore } from './open-project-store.ts';
import { openReading } from './open-reading.ts';
import { recordedHistory } from './record-status.ts';
import type { Outcome, Session } from './session.ts';

/** What `hexapla dashboard index` takes. */
export interface IndexCommand {
  /** The branch that holds the history; null: it is read from disk. */
  readonly branch: string | null;
  /** Whether to begin with nothing. */
  readonly rebuild: boolean;
}

/** Fills the store of a project: its history, and the units of all documents, to search and to draw charts of. */
export async function dashboardIndex(session: Session, { branch, rebuild }: IndexCommand): Promise<Outcome> {
  const project = await openProject(session);
  const history = await recordedHistory(project, { branch, author: null, remote: null });
  const reading = await openReading(session, project);
  const { store, where } = await openProjectStore(session, project);
  try {
    if (rebuild) {
      await store.replaceHistory([]);
      await store.keepDocuments([]);
    }
    const { documents, written, removed, points } = await indexProject(project, { session, reading, store, history });
    const output = `Indexed ${counted(documents, 'document')}, of which ${written} changed, and ${counted(points, 'point')} of the history in ${where}; ${removed} went\n`;
    return { output, exitCode: 0 };
  } finally {
    await store.close();
  }
}

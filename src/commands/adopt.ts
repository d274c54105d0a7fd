import { adoptText } from '../reports/adopt.ts';
import { writeFiles } from '../workspace/write-files.ts';
import { compareDocuments } from './compare-project.ts';
import { openSelected, type Selection } from './open-project.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';
import { madeRecord, recordWrites } from './write-records.ts';

/** Records what every existing translation was made from, as far as that is known. */
export async function adopt(session: Session, selection: Selection): Promise<Outcome> {
  const { project, documents, reading } = await openSelected(session, selection);
  const { compared, findings, records } = await compareDocuments(project, documents, {
    session,
    reading,
    pairs: true,
    history: null,
  });
  refuseShallow(findings);
  tellFindings(session, findings);
  const translated = compared.filter(({ open }) => open.source !== null && open.target !== null && open.target !== 'unreadable');
  const edit = <T>(record: T): T => record;
  writeFiles(
    project.root,
    recordWrites(
      project,
      translated.flatMap((item) => madeRecord({ compared: item, edit }) ?? []),
      records,
    ),
  );
  const comparisons = translated.map(({ comparison }) => comparison);
  return { output: adoptText(comparisons, { folder: project.config.records }), exitCode: 0 };
}

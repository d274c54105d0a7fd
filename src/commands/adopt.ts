import { InputError } from '../model/errors.ts';
import { adoptText } from '../reports/adopt.ts';
import { writeFiles } from '../workspace/write-files.ts';
import { type ComparedProject, compareDocuments } from './compare-project.ts';
import { SHALLOW_HISTORY } from './find-origins.ts';
import { openSelected, type Selection } from './open-project.ts';
import { located, type Outcome, type Session, tellFindings } from './session.ts';
import { recordWrites } from './write-records.ts';

/** Records what every existing translation was made from, as far as that is known. */
export async function adopt(session: Session, selection: Selection): Promise<Outcome> {
  const { project, documents, reading } = await openSelected(session, selection);
  const { compared, findings, records } = await compareDocuments(project, documents, { session, reading, pairs: true });
  refuseShallow(findings);
  tellFindings(session, findings);
  const translated = compared.filter(({ open }) => open.source !== null && open.target !== null && open.target !== 'unreadable');
  const edit = <T>(record: T): T => record;
  writeFiles(
    project.root,
    recordWrites(
      project,
      translated.map((item) => ({ compared: item, edit })),
      records,
    ),
  );
  const comparisons = translated.map(({ comparison }) => comparison);
  return { output: adoptText(comparisons, { folder: project.config.records }), exitCode: 0 };
}

/** @throws InputError when the clone is cut off: a record made from it would say less than is known elsewhere */
function refuseShallow(findings: ComparedProject['findings']): void {
  const shallow = findings.find(({ rule }) => rule === SHALLOW_HISTORY);
  if (shallow !== undefined) throw new InputError(located(shallow));
}

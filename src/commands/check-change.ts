import type { Draft } from '../checks/draft.ts';
import type { SentenceEvent } from '../checks/sentence-event.ts';
import { severityOfEvent } from '../checks/sentence-findings.ts';
import type { Finding } from '../model/report.ts';
import type { CommitFiles } from '../workspace/commit-files.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import { askedFor, isAskedFor, isOfDocuments } from './asked-revisions.ts';
import { changedDocuments } from './changed-documents.ts';
import { type ComparedProject, compareDocuments, openProjectRecords } from './compare-project.ts';
import { KnownOrigins } from './known-origins.ts';
import type { OpenPolicy } from './open-policy.ts';
import type { Selection } from './open-project.ts';
import { openReading } from './open-reading.ts';
import type { OpenRevisions } from './open-revisions.ts';
import { ProjectHistory } from './project-history.ts';
import { mayConcernUnchanged, qualityDrafts } from './quality-drafts.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { revisedDocuments } from './revised-documents.ts';
import { SentenceEvents } from './sentence-events.ts';
import type { Session } from './session.ts';
import { unknownDrafts } from './unknown-drafts.ts';
import { youngUnits } from './young-units.ts';

/** What a change of a project comes to. */
export interface ChangeChecked {
  readonly base: ComparedProject;
  readonly head: ComparedProject;
  readonly events: readonly SentenceEvent[];
  readonly drafts: readonly Draft[];
}

/** From so many documents on, the base is read as a whole. */
const MANY = 50;

/** Compares a project with what it was before a change: what was wrong before is not told. */
export async function checkChange(
  session: Session,
  { base, baseFiles, head }: OpenRevisions,
  { selection, open }: { readonly selection: Selection; readonly open: OpenPolicy },
): Promise<ChangeChecked> {
  const records = { base: await openProjectRecords(base), head: await openProjectRecords(head) };
  const asked = askedFor({ base, head }, selection);
  const changed = await changedDocuments({ base, baseFiles, head }, asked, records);
  await loadBase(baseFiles, { base, documents: changed.base });
  const areAlike = JSON.stringify(base.config) === JSON.stringify(head.config);
  const known = areAlike ? new KnownOrigins('again') : null;
  const compared = async (project: Project, documents: typeof changed.base) => {
    const reading = await openReading(session, project);
    const historyOf = documents.flatMap(({ source, target }) => [source, target].filter((path) => path !== null));
    const own = { ...project, historyOf };
    const history = known === null ? null : new ProjectHistory(own, { reading, known });
    const found = await compareDocuments(own, documents, { session, reading, pairs: true, history }).finally(() =>
      history?.close(),
    );
    refuseShallow(found.findings);
    return { reading, ...found, findings: found.findings.filter(isOfChange(project, changed.isChanged)) };
  };
  const [before, after] = [await compared(base, changed.base), await compared(head, changed.head)];
  const { policy } = open;
  const options = { sourceLocale: head.sourceLocale, policy, terminology: open.terminology };
  const all = revisedDocuments(before.compared, after.compared);
  const revised = all.filter(isAskedFor(head, selection));
  const old = await qualityDrafts(base, before, { ...options, reading: before.reading });
  const drafts = await qualityDrafts(head, after, { ...options, reading: after.reading });
  const teller = new SentenceEvents(head.sourceLocale, await youngUnits(head, after.compared, after.reading));
  const unreadable = after.findings.filter(({ rule }) => rule === 'unreadable-file').map(({ path }) => path);
  const isUnreadable = (path: string) => unreadable.some((own) => path === own || path.startsWith(`${own}/`));
  // What cannot be read is told as that, not as lost.
  const events = revised
    .flatMap((document) => teller.since(document))
    .filter(({ rule, path }) => rule !== 'lost' || !isUnreadable(path));
  // Whoever takes a paragraph away changes the structure as well: one damage, one finding.
  const lost = new Set(
    events.flatMap((event) => (event.rule === 'lost' && severityOfEvent(event, policy) !== 'off' ? [event.path] : [])),
  );
  return {
    base: before,
    head: after,
    events,
    drafts: unknownDrafts(drafts, old, all).filter(
      (draft) =>
        isOfDocuments(draft, revised, selection) &&
        (changed.isChanged(draft.path) || mayConcernUnchanged(draft)) &&
        !(draft.rule === 'structure' && lost.has(draft.path)),
    ),
  };
}

/** Reads what the comparison of the base reads. A link may lead to any document: where much changed, all are read at once. */
async function loadBase(
  files: CommitFiles,
  { base, documents }: { readonly base: Project; readonly documents: readonly ProjectDocument[] },
): Promise<void> {
  const { records } = base.config;
  const read = documents.length > MANY ? base.documents : documents;
  const recorded = ({ source, locale }: ProjectDocument) => [UNITS, locale].map((kind) => `${records}/${kind}/${source}.ndjson`);
  await files.load(
    read.flatMap((document) => [document.source, document.target, ...recorded(document)].filter((path) => path !== null)),
  );
}

/** What is told of the project as a whole belongs to a change only where it is about a file that changed. */
function isOfChange(project: Project, isChanged: (path: string) => boolean): (finding: Finding) => boolean {
  const ofProject = new Set(project.findings);
  return (finding) => !ofProject.has(finding) || (finding.path !== '.' && isChanged(finding.path));
}

import type { Draft } from '../checks/draft.ts';
import type { SentenceEvent } from '../checks/sentence-event.ts';
import { severityOfEvent } from '../checks/sentence-findings.ts';
import type { Finding } from '../model/report.ts';
import type { Project } from '../workspace/project.ts';
import { changedDocuments } from './changed-documents.ts';
import { type ComparedProject, compareDocuments, openProjectRecords } from './compare-project.ts';
import type { OpenPolicy } from './open-policy.ts';
import { type Selection, select } from './open-project.ts';
import { openReading } from './open-reading.ts';
import type { OpenRevisions } from './open-revisions.ts';
import { mayConcernUnchanged, qualityDrafts } from './quality-drafts.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { revisedDocuments } from './revised-documents.ts';
import { type RevisedDocument, SentenceEvents } from './sentence-events.ts';
import type { Session } from './session.ts';
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
  const changed = changedDocuments({ base, baseFiles, head }, asked, records);
  // A link may lead to any document: where much changed, all are read at once.
  const read = changed.base.length > MANY ? base.documents : changed.base;
  await baseFiles.load(read.flatMap(({ source, target }) => [source, target].filter((path) => path !== null)));
  const compared = async (project: Project, documents: typeof changed.base) => {
    const reading = await openReading(session, project);
    const historyOf = documents.flatMap(({ source, target }) => [source, target].filter((path) => path !== null));
    const found = await compareDocuments({ ...project, historyOf }, documents, { session, reading, pairs: true });
    refuseShallow(found.findings);
    return { reading, ...found, findings: found.findings.filter(isOfChange(project, changed.isChanged)) };
  };
  const [before, after] = [await compared(base, changed.base), await compared(head, changed.head)];
  const { policy } = open;
  const options = { sourceLocale: head.sourceLocale, policy, terminology: open.terminology };
  const revised = revisedDocuments(before.compared, after.compared);
  const known = await qualityDrafts(base, before, { ...options, reading: before.reading });
  const drafts = await qualityDrafts(head, after, { ...options, reading: after.reading });
  const teller = new SentenceEvents(head.sourceLocale, await youngUnits(head, after.compared, after.reading));
  const events = revised.flatMap((document) => teller.since(document));
  // Whoever takes a paragraph away changes the structure as well: one damage, one finding.
  const lost = new Set(
    events.flatMap((event) => (event.rule === 'lost' && severityOfEvent(event, policy) !== 'off' ? [event.path] : [])),
  );
  return {
    base: before,
    head: after,
    events,
    drafts: unknownDrafts(drafts, known, revised).filter(
      (draft) =>
        (changed.isChanged(draft.path) || mayConcernUnchanged(draft)) && !(draft.rule === 'structure' && lost.has(draft.path)),
    ),
  };
}

/** The documents that were asked for in both; a path or a locale may be in one only. */
function askedFor({ base, head }: Pick<OpenRevisions, 'base' | 'head'>, selection: Selection) {
  const today = select(head, selection, { mayBeGone: true });
  const known = selection.locales.filter((tag) => base.locales.some((own) => own.toLowerCase() === tag.toLowerCase()));
  const isNew = selection.locales.length > 0 && known.length === 0;
  const before = isNew ? [] : select(base, { ...selection, locales: known }, { mayBeGone: true });
  if (before.length + today.length === 0 && selection.paths.length > 0) select(head, selection, { mayBeGone: false });
  return { base: before, head: today };
}

/** What is told of the project as a whole belongs to a change only where it is about a file that changed. */
function isOfChange(project: Project, isChanged: (path: string) => boolean): (finding: Finding) => boolean {
  const ofProject = new Set(project.findings);
  return (finding) => !ofProject.has(finding) || (finding.path !== '.' && isChanged(finding.path));
}

/** The findings that were not there before: of equal ones, as many as there were are the first; a renamed document is the one that it was. */
function unknownDrafts(
  drafts: readonly Draft[],
  before: readonly Draft[],
  revised: readonly RevisedDocument[],
): readonly Draft[] {
  const names = new Map(
    revised.flatMap(({ base, head }) => {
      const [was, now] = [base?.comparison.source, head?.comparison.source];
      return was == null || now == null ? [] : [[was, now] as const];
    }),
  );
  const nameOf = ({ rule, key: [document = '', ...key] }: Draft) =>
    JSON.stringify([rule, names.get(document) ?? document, ...key]);
  const left = new Map<string, number>();
  for (const draft of before) left.set(nameOf(draft), (left.get(nameOf(draft)) ?? 0) + 1);
  return drafts.filter((draft) => {
    const { rule, key } = draft;
    const name = JSON.stringify([rule, ...key]);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count === 0;
  });
}

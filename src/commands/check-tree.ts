import type { Draft } from '../checks/draft.ts';
import type { SentenceEvent } from '../checks/sentence-event.ts';
import { type ComparedProject, compareDocuments } from './compare-project.ts';
import type { OpenPolicy } from './open-policy.ts';
import type { Selected } from './open-project.ts';
import { qualityDrafts } from './quality-drafts.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { SentenceEvents } from './sentence-events.ts';
import type { Session } from './session.ts';
import { youngUnits } from './young-units.ts';

/** What a tree as it stands comes to. */
export interface TreeChecked {
  readonly head: ComparedProject;
  readonly events: readonly SentenceEvent[];
  /** What is wrong with documents, whatever is stale in them. */
  readonly drafts: readonly Draft[];
}

/** Looks for all that is not as it should be in the documents that were asked for, whoever broke it. */
export async function checkTree(session: Session, selected: Selected, open: OpenPolicy): Promise<TreeChecked> {
  const { project, documents, reading } = selected;
  const head = await compareDocuments(project, documents, { session, reading, pairs: true, history: null });
  refuseShallow(head.findings);
  const { policy, terminology } = open;
  const teller = new SentenceEvents(project.sourceLocale, await youngUnits(project, head.compared, reading));
  const events = head.compared.flatMap((item) => teller.of(item));
  return {
    head,
    events,
    drafts: await qualityDrafts(project, head, { sourceLocale: project.sourceLocale, policy, terminology, reading }),
  };
}

import { ALL_RULES } from '../checks/all-rules.ts';
import type { Draft } from '../checks/draft.ts';
import type { SentenceEvent } from '../checks/sentence-event.ts';
import type { CheckReport } from '../model/check-report.ts';
import type { Project } from '../workspace/project.ts';
import { checkChange } from './check-change.ts';
import { checkTree } from './check-tree.ts';
import type { ComparedProject } from './compare-project.ts';
import { type OpenPolicy, openPolicy } from './open-policy.ts';
import { openSelected, type Selection, tellLayout } from './open-project.ts';
import { openRevisions } from './open-revisions.ts';
import { policyChanges } from './policy-changes.ts';
import type { Session } from './session.ts';

const RULE_NAMES = ALL_RULES.map(({ rule }) => rule);

/** What a tree or a change comes to, before it is judged. */
export interface Checked {
  readonly project: Project;
  readonly base: ComparedProject | null;
  readonly head: ComparedProject;
  readonly events: readonly SentenceEvent[];
  readonly drafts: readonly Draft[];
  readonly open: OpenPolicy;
  readonly parting: CheckReport['base'];
}

/** Checks the documents that were asked for as they are. */
export async function ofTree(session: Session, command: Selection): Promise<Checked> {
  const selected = await openSelected(session, command);
  const { project } = selected;
  const open = await openPolicy(project, RULE_NAMES);
  return { project, base: null, open, parting: null, ...(await checkTree(session, selected, open)) };
}

/** Checks what changed in them since the tree parted from another revision. */
export async function ofChange(
  session: Session,
  command: Selection & { readonly untrusted: boolean },
  ref: string,
): Promise<Checked> {
  const revisions = await openRevisions(session, { ref, isTrusted: !command.untrusted });
  const { head: project, parting } = revisions;
  if (project.detected !== null) tellLayout(session, project.detected);
  const open = await openPolicy(project, RULE_NAMES);
  const checked = await checkChange(session, revisions, { selection: command, open });
  const drafts = command.untrusted ? [...policyChanges(revisions, open.policy), ...checked.drafts] : checked.drafts;
  return { project, open, parting, ...checked, drafts };
}

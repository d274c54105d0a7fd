import { EnvironmentError } from '../model/errors.ts';
import type { SyncCommit } from '../model/sync-report.ts';
import { pushBranch } from '../workspace/git-push.ts';
import type { Publishing } from './publishing.ts';
import type { Session } from './session.ts';

/** A commit once its branch is pushed, where that is asked for. A push that is refused is told of: what was committed stays, and the next run pushes it. */
export async function pushed(
  top: string,
  made: SyncCommit,
  { session, publishing: { remote } }: { readonly session: Session; readonly publishing: Pick<Publishing, 'remote'> },
): Promise<SyncCommit> {
  if (remote === null) return made;
  try {
    await pushBranch(top, remote, made.branch);
    return { ...made, pushed: remote };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    session.complain(error.message);
    return made;
  }
}

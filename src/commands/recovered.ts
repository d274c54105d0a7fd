import type { ProjectLock } from '../workspace/project-lock.ts';
import { recoverWrites } from '../workspace/recover-writes.ts';
import type { Session } from './session.ts';

/** Finishes what an earlier run was cut off in; whether there was something. */
export function recovered(
  session: Session,
  { lock, root, roots }: { readonly lock: ProjectLock; readonly root: string; readonly roots: readonly string[] },
): boolean {
  const { finished, left, damaged } = recoverWrites(lock, root, { roots });
  if (damaged !== null) session.complain(`An earlier run left a journal that cannot be read; it is set aside as ${damaged}`);
  if (finished.length + left.length === 0) return false;
  session.note(
    `An earlier run was cut off: ${finished.length} files of it are finished now, ${left.length} are left as they were`,
  );
  return true;
}

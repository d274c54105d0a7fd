import { lockProject, type ProjectLock } from '../workspace/project-lock.ts';
import type { Session } from './session.ts';

/** How long another process that writes in the project is waited for. */
const WAIT_MS = 60_000;

/** The lock of the project at `root`; who holds it is told while it is waited for. */
export function waitedLock({ note }: Session, root: string): Promise<ProjectLock> {
  return lockProject(root, {
    waitMs: WAIT_MS,
    onWait: ({ pid, host }) => note(`Waiting for process ${pid} on \`${host}\`, which writes here`),
  });
}

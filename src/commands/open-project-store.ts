import { EnvironmentError } from '../model/errors.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { Project } from '../workspace/project.ts';
import { projectPlace } from '../workspace/store-place.ts';
import type { Session } from './session.ts';

/** The store of a project, and where it is in words that hold no secret. */
export interface ProjectStore {
  readonly store: Store;
  readonly where: string;
}

/**
 * Opens the store of a project; the drivers are loaded only now.
 *
 * @throws EnvironmentError when there is no place for one, or it cannot be used
 */
export async function openProjectStore(session: Session, { root }: Pick<Project, 'root'>): Promise<ProjectStore> {
  const found = await projectPlace(root);
  if (found === null)
    throw new EnvironmentError(
      'Expected a cache folder or `HEXAPLA_DATABASE_URL` for the store, found `HEXAPLA_CACHE=off` and no address',
    );
  const store = await openStore({ ...found, waitMs: null, tell: session.complain });
  return { store, where: found.place.type === 'file' ? `\`${found.place.path}\`` : 'the database of `HEXAPLA_DATABASE_URL`' };
}

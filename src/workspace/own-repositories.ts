import { dirname, relative, sep } from 'node:path';
import { nodeDisk } from './disk.ts';
import { nearestRepository } from './may-be-repository.ts';
import { placeOf } from './place.ts';

/** Files of a project in one repository. */
export interface RepositoryPaths {
  /** Where it begins, absolute. */
  readonly top: string;
  /** From there, with `/`, links resolved: as git knows them. */
  readonly paths: readonly string[];
  /** The same, as the project knows them. */
  readonly named: readonly string[];
}

/** Files of a project by the repositories that they stand in. `roots` are those of locales, besides that of the project. */
export function byRepository(root: string, roots: readonly string[], paths: readonly string[]): readonly RepositoryPaths[] {
  const found = new Map<string, { paths: string[]; named: string[] }>();
  for (const path of paths) {
    const place = placeOf(nodeDisk, [root, ...roots], path, 'follow');
    const top = place.type === 'refused' ? null : nearestRepository(dirname(place.target));
    if (place.type === 'refused' || top === null) continue;
    const own = found.get(top) ?? { paths: [], named: [] };
    own.paths.push(relative(top, place.target).split(sep).join('/'));
    own.named.push(path);
    found.set(top, own);
  }
  return [...found].map(([top, own]) => ({ top, ...own }));
}

import type { Destinations } from '../checks/document-check.ts';
import type { Project } from '../workspace/project.ts';
import { projectDestinations } from './destinations.ts';
import { MadeFrom } from './made-from.ts';
import type { ProjectHistory } from './project-history.ts';

/** What checks of single documents ask of the rest of their project: to find it out takes as long as the project is large. */
export interface Surroundings {
  readonly find: Destinations['find'];
  readonly madeFrom: MadeFrom;
}

/** The surroundings of a project's documents; whoever opened `history` closes it. */
export function surroundingsIn(project: Project, history: ProjectHistory): Surroundings {
  return { find: projectDestinations(project, project.files.has).find, madeFrom: new MadeFrom(history) };
}

import type { Project } from '../workspace/project.ts';
import { openRepository } from '../workspace/repository.ts';
import type { KnownOrigins } from './known-origins.ts';
import type { Reading } from './read-source.ts';
import { Revisions } from './revisions.ts';

/** The earlier revisions of a project's documents: opened when the first one is asked for, and read once for all that ask. */
export class ProjectHistory {
  private readonly project: Pick<Project, 'root' | 'revision' | 'historyOf'>;
  private readonly options: { readonly reading: Reading; readonly known: KnownOrigins };
  private opened: Promise<Revisions | null> | null = null;

  constructor(
    project: Pick<Project, 'root' | 'revision' | 'historyOf'>,
    options: { readonly reading: Reading; readonly known: KnownOrigins },
  ) {
    this.project = project;
    this.options = options;
  }

  /** Null where the project is in no repository, or in one without commits. */
  revisions(): Promise<Revisions | null> {
    this.opened ??= this.open();
    return this.opened;
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    await (await this.opened)?.close();
  }

  private async open(): Promise<Revisions | null> {
    const { root } = this.project;
    const repository = await openRepository(root, this.project);
    return repository === null ? null : new Revisions(repository, { ...this.options, root });
  }
}

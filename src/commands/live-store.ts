import { EnvironmentError } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { StoreDamaged } from '../store/store-damaged.ts';
import type { OwnCommands } from '../workspace/own-command.ts';
import type { Project } from '../workspace/project.ts';
import { openProjectStore } from './open-project-store.ts';
import type { Session } from './session.ts';

/** How long a question waits for a store that is being filled. */
const WAIT_MS = 20_000;

/** The store of a project that changes: it is brought up to the project when it is asked, if anything changed since. */
export class LiveStore {
  private readonly session: Session;
  private readonly project: Pick<Project, 'root'>;
  private readonly commands: OwnCommands;
  /** Settled when the store is as the project was when it was asked last; null: something changed since. */
  private filled: Promise<void> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(session: Session, project: Pick<Project, 'root'>, commands: OwnCommands) {
    this.session = session;
    this.project = project;
    this.commands = commands;
  }

  /** Something changed. */
  outdate(): void {
    this.filled = null;
  }

  /**
   * What `query` finds.
   *
   * @throws EnvironmentError when there is no store, or it takes long to fill it
   */
  async ask<T>(query: (store: Store) => Promise<T>): Promise<T> {
    try {
      return await this.asked(query);
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error;
      this.session.complain(error.message);
      this.outdate();
      return this.asked(query);
    }
  }

  /** The store is opened for each question: whoever fills it may have put another file in its place. */
  private async asked<T>(query: (store: Store) => Promise<T>): Promise<T> {
    const opened = await openProjectStore(this.session, this.project);
    await opened.store.close();
    await this.waited();
    const { store } = await openProjectStore(this.session, this.project);
    try {
      return await query(store);
    } finally {
      await store.close();
    }
  }

  private async waited(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const found = new EnvironmentError('Expected a store that is up to date, found that it is being filled: ask again soon');
      timer = setTimeout(() => reject(found), WAIT_MS);
    });
    this.filled ??= this.fill();
    await Promise.race([this.filled, late]).finally(() => clearTimeout(timer));
  }

  private fill(): Promise<void> {
    const run = this.last.then(async () => {
      const { code, told } = await this.commands.run(['dashboard', 'index']);
      if (code === 0) return;
      this.outdate();
      throw new EnvironmentError(told);
    });
    this.last = run.catch(() => undefined);
    return run;
  }
}

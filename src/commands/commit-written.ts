import type { PlannedWrite } from '../model/plan.ts';
import type { SyncCommit } from '../model/sync-report.ts';
import { branchToCommit, commitPaths } from '../workspace/commit-paths.ts';
import { refuseFiltered } from '../workspace/git-filters.ts';
import { committing } from '../workspace/git-identity.ts';
import { requireRemote } from '../workspace/git-push.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { localeRoots } from '../workspace/locale-roots.ts';
import { byRepository, type RepositoryPaths } from '../workspace/own-repositories.ts';
import { type PendingPath, readPending, removePending, writePending } from '../workspace/pending-commit.ts';
import type { Project } from '../workspace/project.ts';
import { repositoryTop, topsOf } from '../workspace/repository-top.ts';
import { commitMessage } from './commit-message.ts';
import type { Publishing } from './publishing.ts';
import { pushed } from './pushed.ts';
import type { Session } from './session.ts';
import { writtenFacts } from './written-facts.ts';

/** What committing depends on. */
interface Options {
  readonly session: Session;
  readonly publishing: Publishing;
  /** That of the lock. */
  readonly folder: string;
}

/** Commits what is written on disk, each file in the repository that it stands in, on the branch that is checked out there. */
export class Committer {
  private readonly project: Project;
  private readonly options: Options;
  /** By where repositories begin. */
  private readonly branches = new Map<string, string>();
  private readonly pending: PendingPath[];

  private constructor(project: Project, options: Options) {
    this.project = project;
    this.options = options;
    this.pending = [...readPending(options.folder, project.root)];
  }

  /**
   * Makes sure, before anything is written, that all of it can be committed.
   *
   * @throws UsageError when a repository has no branch checked out, a merge is unfinished, nobody is known who commits, or a remote is missing
   * @throws EnvironmentError where no repository is
   */
  static async open(project: Project, options: Options): Promise<Committer> {
    const committer = new Committer(project, options);
    for (const top of topsOf([project.root, ...localeRoots(project)])) await committer.prepare(top);
    return committer;
  }

  /**
   * Called before `writes` are written: a run that is cut off behind that is finished by the next one.
   *
   * @throws UsageError for what cannot be committed as it is written
   */
  async announce(writes: readonly PlannedWrite[]): Promise<void> {
    if (writes.length === 0) return;
    for (const { top, paths } of this.repositories(writes)) {
      await this.prepare(top); // a submodule is found by what is in it
      await refuseFiltered(top, paths);
    }
    this.pending.push(...writes);
    writePending(this.options.folder, this.pending);
  }

  /** Makes sure that a repository can be committed to. */
  private async prepare(top: string): Promise<void> {
    if (this.branches.has(top)) return;
    const { author, remote } = this.options.publishing;
    const branch = await branchToCommit(top);
    await committing(top, author);
    if (remote !== null) await requireRemote(top, remote);
    this.branches.set(top, branch);
  }

  private repositories(paths: readonly PendingPath[]): readonly RepositoryPaths[] {
    const all = paths.flatMap(({ path, from }) => (from === null ? [path] : [path, from]));
    return byRepository(this.project.root, localeRoots(this.project), all);
  }

  /** Commits what stands as it was announced, and pushes where that is asked for. */
  async commit(): Promise<readonly SyncCommit[]> {
    const { root } = this.project;
    const { folder, publishing } = this.options;
    const standing = readPending(folder, root);
    const made = new Map<string, string | null>();
    for (const { top, paths, named } of this.repositories(standing)) {
      const commit = await headCommit(root).catch(() => null);
      const message = commitMessage(publishing.message, { ...writtenFacts(this.project, named), commit });
      await this.prepare(top);
      const env = await committing(top, publishing.author);
      made.set(top, await commitPaths(top, { paths: [...new Set(paths)], message, env }));
    }
    removePending(folder);
    const commits: SyncCommit[] = [];
    for (const [top, branch] of this.branches) {
      const commit = made.get(top) ?? null;
      if (commit === null && publishing.remote === null) continue;
      const repository = repositoryTop(root, top);
      commits.push(await pushed(top, { repository, branch, commit, pushed: null }, this.options));
    }
    return commits;
  }
}

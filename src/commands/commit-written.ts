import type { PlannedWrite } from '../model/plan.ts';
import type { SyncCommit } from '../model/sync-report.ts';
import { branchToCommit, commitPaths } from '../workspace/commit-paths.ts';
import { committing } from '../workspace/git-identity.ts';
import { requireRemote } from '../workspace/git-push.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { localeRoots } from '../workspace/locale-roots.ts';
import { byRepository } from '../workspace/own-repositories.ts';
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
  private readonly branches: ReadonlyMap<string, string>;
  private readonly pending: PendingPath[];

  private constructor(project: Project, options: Options, branches: ReadonlyMap<string, string>) {
    this.project = project;
    this.options = options;
    this.branches = branches;
    this.pending = [...readPending(options.folder, project.root)];
  }

  /**
   * Makes sure, before anything is written, that all of it can be committed.
   *
   * @throws UsageError when a repository has no branch checked out, a merge is unfinished, nobody is known who commits, or a remote is missing
   * @throws EnvironmentError where no repository is
   */
  static async open(project: Project, options: Options): Promise<Committer> {
    const { author, remote } = options.publishing;
    const branches = new Map<string, string>();
    for (const top of topsOf([project.root, ...localeRoots(project)])) {
      branches.set(top, await branchToCommit(top));
      await committing(top, author);
      if (remote !== null) await requireRemote(top, remote);
    }
    return new Committer(project, options, branches);
  }

  /** Called before `writes` are written: a run that is cut off behind that is finished by the next one. */
  announce(writes: readonly PlannedWrite[]): void {
    if (writes.length === 0) return;
    this.pending.push(...writes);
    writePending(this.options.folder, this.pending);
  }

  /** Commits what stands as it was announced, and pushes where that is asked for. */
  async commit(): Promise<readonly SyncCommit[]> {
    const { root } = this.project;
    const { folder, publishing } = this.options;
    const standing = readPending(folder, root);
    const own = byRepository(
      root,
      localeRoots(this.project),
      standing.flatMap(({ path, from }) => (from === null ? [path] : [path, from])),
    );
    const made = new Map<string, string | null>();
    for (const { top, paths, named } of own) {
      const commit = await headCommit(root).catch(() => null);
      const message = commitMessage(publishing.message, { ...writtenFacts(this.project, named), commit });
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

import { Checkouts } from '../workspace/checkouts.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { openRepository } from '../workspace/repository.ts';

/**
 * What the history says of documents, as hashes: a commit that touched none of a document's files leaves its own as it was. Nothing is
 * asked of git before the first one.
 */
export class HistoryKeys {
  private readonly project: Project;
  private readonly states: string;
  private readonly checkouts: Checkouts;
  private revisions: Promise<(path: string) => readonly FileRevision[]> | null = null;

  /** @param states all that histories depend on: the commits that are checked out */
  constructor(project: Project, states: string) {
    this.project = project;
    this.states = states;
    this.checkouts = new Checkouts(project.root);
  }

  /** The hash of the history of the documents of one page, in any order. */
  async of(documents: readonly ProjectDocument[]): Promise<string> {
    const paths = [...new Set(documents.flatMap((document) => this.pathsOf(document)))].sort();
    // Of other repositories, any commit may matter.
    if (paths.some((path) => this.checkouts.outside(path) !== null)) return hashOfAll(['all', this.states]);
    this.revisions ??= this.read();
    const revisionsOf = await this.revisions;
    const all = paths.map((path) => revisionsOf(path));
    // What was committed before what decides; how many commits of other files lie between does not.
    const orders = [...new Set(all.flatMap((own) => own.map(({ order }) => order)))].sort((a, b) => a - b);
    const places = new Map(orders.map((order, at) => [order, at]));
    const told = all.map((own) =>
      own.map(({ order, commit, time, blob, isCut, path }) => [places.get(order), commit, time, blob, isCut, path]),
    );
    return hashOfAll([JSON.stringify([paths, told])]);
  }

  /** The files whose history may say where a translation comes from. */
  private pathsOf({ source, target, locale }: ProjectDocument): readonly string[] {
    const sources = source === null ? (target === null ? [] : this.project.sourcesOf(target, locale)) : [source];
    return target === null ? sources : [...sources, target];
  }

  private async read(): Promise<(path: string) => readonly FileRevision[]> {
    const repository = await openRepository(this.project.root, this.project);
    repository?.close(); // it reads the history with a process of its own
    const history = await repository?.history();
    return (path) => history?.revisionsOf(path) ?? [];
  }
}

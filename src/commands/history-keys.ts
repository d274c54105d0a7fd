import { Checkouts } from '../workspace/checkouts.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { ProjectHistory } from './project-history.ts';

/**
 * What the history says of documents, as hashes: a commit that touched none of a document's files leaves its own as it was. Nothing is
 * asked of git before the first one.
 */
export class HistoryKeys {
  private readonly project: Project;
  private readonly states: string;
  private readonly checkouts: Checkouts;
  private readonly history: ProjectHistory;

  /** @param states all that histories depend on: the commits that are checked out */
  constructor(project: Project, { states, history }: { readonly states: string; readonly history: ProjectHistory }) {
    this.project = project;
    this.states = states;
    this.history = history;
    this.checkouts = new Checkouts(project.root);
  }

  /** The hash of the history of the documents of one page, in any order. */
  async of(documents: readonly ProjectDocument[]): Promise<string> {
    const paths = [...new Set(documents.flatMap((document) => this.pathsOf(document)))].sort();
    // Of other repositories, any commit may matter.
    if (paths.some((path) => this.checkouts.outside(path) !== null)) return hashOfAll(['all', this.states]);
    const history = await (await this.history.revisions())?.history();
    const all = paths.map((path): readonly FileRevision[] => history?.revisionsOf(path) ?? []);
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
}

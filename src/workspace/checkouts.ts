import { dirname, relative, resolve, sep } from 'node:path';
import { nearestRepository } from './may-be-repository.ts';
import { openRepository, type Repository } from './repository.ts';

/** A file that the history of the project itself does not tell of. */
export interface OutsideFile {
  /** Where its repository begins, relative to the project root, with `/`. */
  readonly checkout: string;
  readonly folder: string;
  /** Relative to that folder, with `/`. */
  readonly path: string;
  /** Whether that is another repository than the project's, so that their commits have nothing to do with each other. */
  readonly isForeign: boolean;
}

/** The repositories beside and inside a project that hold localized documents: other checkouts, and submodules. */
export class Checkouts {
  private readonly root: string;
  private readonly own: string | null;
  private readonly begins = new Map<string, string | null>();
  private readonly opened = new Map<string, Promise<Repository | null>>();

  /** `root` is the project's, absolute. */
  constructor(root: string) {
    this.root = root;
    this.own = nearestRepository(root);
  }

  /** Where the file at `path`, relative to the root, stands; null when the project's own history tells of it, or none does. */
  outside(path: string): OutsideFile | null {
    const file = resolve(this.root, path);
    const parent = dirname(file);
    if (!this.begins.has(parent)) this.begins.set(parent, nearestRepository(parent));
    const folder = this.begins.get(parent) ?? null;
    if (folder === null || (folder === this.own && !path.startsWith('../'))) return null;
    const [checkout, inside] = [relative(this.root, folder), relative(folder, file)].map((name) => name.replaceAll(sep, '/'));
    return { checkout: checkout ?? '', folder, path: inside ?? '', isForeign: folder !== this.own };
  }

  /** The repository of a file outside; null when git does not know one there. */
  open({ folder }: OutsideFile): Promise<Repository | null> {
    const repository = this.opened.get(folder) ?? openRepository(folder, { revision: 'HEAD', historyOf: null });
    this.opened.set(folder, repository);
    return repository;
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    for (const repository of this.opened.values()) (await repository)?.close();
  }
}

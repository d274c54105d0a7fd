import { spawnSync } from 'node:child_process';
import type { CommitEntry } from './commit-tree.ts';
import { MAX_BYTES } from './decode.ts';
import { GitObjects } from './git-objects.ts';
import { GIT_ENVIRONMENT, GIT_SAFETY } from './git-process.ts';

/** What git has under an id: the bytes; the size of what is too large to be read; null: nothing. */
export type BlobContent = Uint8Array | { readonly size: number } | null;

/** The content of the entries of a commit, each read once. */
export class CommitBlobs {
  private readonly known = new Map<string, BlobContent>();

  /** Reads many at once. */
  async load(entries: readonly CommitEntry[]): Promise<void> {
    const wanted = entries.filter(({ id }) => !this.known.has(id));
    for (const repository of new Set(wanted.map((entry) => entry.repository))) {
      const ids = [...new Set(wanted.filter((entry) => entry.repository === repository).map(({ id }) => id))];
      const objects = new GitObjects(repository);
      const found = await Promise.all(ids.map((id) => objects.read(id)));
      // What is missing here may be too large, which is told when it is asked for.
      ids.forEach((id, index) => {
        const blob = found[index] ?? null;
        if (blob !== null) this.known.set(id, blob.bytes);
      });
      objects.close();
    }
  }

  /** What was not loaded is asked for by itself: a few small files that tell the layout. */
  read({ id, repository }: CommitEntry): BlobContent {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const size = Number(catFile(repository, ['-s', id])?.toString('latin1') ?? Number.NaN);
    const content = size > MAX_BYTES ? { size } : catFile(repository, ['blob', id]);
    this.known.set(id, content);
    return content;
  }
}

function catFile(repository: string, args: readonly string[]): Buffer | null {
  const { status, stdout } = spawnSync('git', [...GIT_SAFETY, 'cat-file', ...args], {
    cwd: repository,
    env: GIT_ENVIRONMENT(repository),
    maxBuffer: MAX_BYTES + 1,
  });
  return status === 0 ? stdout : null;
}

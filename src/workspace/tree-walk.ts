import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';

/** `base` and the folders below it, those nearest to it first; of each, `enters` says whether its own folders are looked at. */
export function* foldersBelow(
  tree: Tree,
  base: string,
  options: { readonly most: number; readonly enters?: (name: string, path: string) => boolean },
): Generator<string> {
  const pending = [base];
  for (let looks = 0; looks < options.most; looks++) {
    const next = pending.shift();
    if (next === undefined) return;
    yield next;
    for (const name of tree.folders(next)) {
      const path = below(next, name);
      if (options.enters?.(name, path) ?? true) pending.push(path);
    }
  }
}

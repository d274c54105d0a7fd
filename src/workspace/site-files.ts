import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';

/** What a configuration that is code may end in; it is searched, never run. */
export const SCRIPTS: readonly string[] = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** `name.EXTENSION` in `folder`, whichever extension there is. */
export function firstFile(tree: Tree, folder: string, name: string, extensions: readonly string[]): string | null {
  return extensions.map((extension) => below(folder, `${name}.${extension}`)).find((file) => tree.has(file)) ?? null;
}

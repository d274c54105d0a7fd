import { GITLINK } from './commit-tree.ts';
import { gitText } from './git-process.ts';

/** Where the submodules of a commit are, from the top. */
export async function submodulesOf(top: string, commit: string): Promise<readonly string[]> {
  const expected = `git to list the files of \`${commit}\``;
  const listed = await gitText(top, ['ls-tree', '-r', '-z', '--full-tree', commit], { input: null, env: {}, expected });
  return listed
    .split('\0')
    .filter((line) => line.startsWith(`${GITLINK} `))
    .map((line) => line.slice(line.indexOf('\t') + 1));
}

import { UsageError } from '../model/errors.ts';
import { gitText, runGit } from './git-process.ts';

/**
 * An environment in which git runs none of the filters that `root` configures: it would, on any file that may have changed, when it
 * looks at the tree.
 */
export async function withoutFilters(root: string): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await runGit(
    root,
    ['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$'],
    null,
  );
  const keys = [...new Set(stdout.toString('utf8').split('\0').filter(Boolean))];
  const before = Number(process.env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const settings = keys.flatMap((key, at) => [
    [`GIT_CONFIG_KEY_${before + at}`, key],
    [`GIT_CONFIG_VALUE_${before + at}`, key.endsWith('.required') ? 'false' : ''],
  ]);
  return { ...Object.fromEntries(settings), GIT_CONFIG_COUNT: String(before + keys.length) };
}

/**
 * Makes sure that none of the files is one that a filter changes on its way into the repository, such as one that is encrypted there.
 *
 * @throws UsageError for one that is
 */
export async function refuseFiltered(root: string, paths: readonly string[]): Promise<void> {
  const input = paths.map((path) => `${path}\0`).join('');
  const expected = `git to tell the attributes of files in \`${root}\``;
  const fields = (await gitText(root, ['check-attr', '-z', '--stdin', 'filter'], { input, env: {}, expected })).split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path, , filter = ''] = fields.slice(at, at + 3);
    if (['unspecified', 'unset', 'set', ''].includes(filter)) continue;
    throw new UsageError(
      `${path}: Expected a file that git stores as it is, found the filter \`${filter}\` in \`.gitattributes\`, which hexapla does not run: commit it yourself`,
    );
  }
}

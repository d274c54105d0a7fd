import { runGit } from './git-process.ts';

/**
 * The files that git leaves out of the tree below `top`, because the checkout is sparse, by their paths from there. Told by the
 * index alone.
 */
export async function leftOut(top: string): Promise<ReadonlySet<string>> {
  const { stdout } = await runGit(top, ['ls-files', '-t', '-z', '--cached'], null);
  const entries = stdout.toString('utf8').split('\0');
  return new Set(entries.flatMap((entry) => (/^s /i.test(entry) ? [entry.slice(2)] : [])));
}

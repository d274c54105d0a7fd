import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHistory, readHistoryOf } from '../../src/workspace/git-history.ts';
import { temporaryTree } from './temporary-tree.ts';

/** A commit: what it was made on, counted back from itself, and what it makes of a file; undefined: nothing. */
interface Commit {
  readonly parents: readonly number[];
  readonly text: string | null | undefined;
}

const commit: fc.Arbitrary<Commit> = fc.record({
  parents: fc.oneof(
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 })) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 3 }) },
  ),
  text: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('one', 'two', 'three') }, fc.constant(null), fc.constant(undefined)),
});

/** Makes a repository of them, the last one checked out nowhere; those that no later one was made on are merged at the end. */
function repository(commits: readonly Commit[], path: string): string {
  const root = temporaryTree({});
  const git = (args: readonly string[], input?: string) => execFileSync('git', args, { cwd: root, input, encoding: 'utf8' });
  git(['init', '-q', '--initial-branch=main']);
  const made = commits.map(({ parents, text }, at) => {
    const on = [...new Set(parents.map((back) => at - back).filter((place) => place >= 0))];
    const lines = [
      `commit refs/heads/c${at}`,
      `mark :${at + 1}`,
      `committer a <a@example.org> ${1_600_000_000 + at} +0000`,
      'data 0',
    ];
    on.forEach((place, index) => {
      lines.push(`${index === 0 ? 'from' : 'merge'} :${place + 1}`);
    });
    if (text === null) lines.push(`D ${path}`);
    else if (text !== undefined) lines.push(`M 644 inline ${path}`, `data ${text.length}`, text);
    return `${lines.join('\n')}\n\n`;
  });
  const heads = commits.map((_, at) => at).slice(-2);
  const merge = ['commit refs/heads/main', 'committer a <a@example.org> 1700000000 +0000', 'data 0'];
  heads.forEach((place, index) => {
    merge.push(`${index === 0 ? 'from' : 'merge'} :${place + 1}`);
  });
  git(['fast-import', '--quiet'], `${made.join('')}${merge.join('\n')}\n\n`);
  return root;
}

/** The commits that git itself shows for a path, without those that have it no more. */
function shown(root: string, path: string): readonly string[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const listed = git('log', '--topo-order', '--format=%H', 'HEAD', '--', path).split('\n').filter(Boolean);
  return listed.filter((id) => git('ls-tree', '--name-only', id, '--', path) !== '');
}

describe('the revisions of a file', () => {
  it('are those that git shows, whatever was merged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commit, { minLength: 3, maxLength: 14 }), async (commits) => {
        const root = repository(commits, 'a.md');
        const expected = [...shown(root, 'a.md')].sort(); // of branches side by side, either may come first
        for (const history of [await readHistory(root, 'HEAD'), await readHistoryOf(root, 'HEAD', ['a.md'])])
          expect(
            history
              .revisionsOf('a.md')
              .map(({ commit: id }) => id)
              .sort(),
          ).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

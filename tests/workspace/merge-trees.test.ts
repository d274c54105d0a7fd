import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { commonCommit, makeCommit, treeOf } from '../../src/workspace/git-commits.ts';
import { mergeTrees } from '../../src/workspace/merge-trees.ts';
import { treeWith } from '../../src/workspace/tree-with.ts';
import { writeBlobs } from '../../src/workspace/write-blobs.ts';
import { at, told } from '../cli/git-workspace.ts';
import { git, workspace } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 });

const ENV = {
  GIT_AUTHOR_NAME: 'T',
  GIT_AUTHOR_EMAIL: 't@example.invalid',
  GIT_COMMITTER_NAME: 'T',
  GIT_COMMITTER_EMAIL: 't@example.invalid',
};
type Files = Readonly<Record<string, string>>;

async function commitOf(top: string, files: Files, parents: readonly string[], message = 'x'): Promise<string> {
  const paths = Object.keys(files);
  const ids = await writeBlobs(top, Object.values(files));
  const changes = paths.map((path, index) => ({ path, entry: { mode: '100644', id: ids[index] ?? '' } }));
  const tree = await treeWith(top, { folder: `${top}/.git`, tree: null, changes });
  return makeCommit(top, { tree, parents, message, env: ENV });
}

async function repository(): Promise<string> {
  const top = workspace({});
  await git(top, 'init', '-q');
  return top;
}

/** What a merge makes of two histories that parted at `base`: each a list of states. Where lines meet, `theirs` stays. */
async function merged(base: Files, ours: readonly Files[], theirs: readonly Files[]) {
  const top = await repository();
  const start = await commitOf(top, base, []);
  const follow = async (states: readonly Files[], side: string) => {
    let tip = start;
    for (const files of states) tip = await commitOf(top, files, [tip], side);
    return tip;
  };
  const [a, b] = [await follow(ours, 'ours'), await follow(theirs, 'theirs')];
  expect(await commonCommit(top, a, b, 'x')).toBe(ours.length === 0 ? a : theirs.length === 0 ? b : start);
  const { changes, conflicts } = await mergeTrees(
    top,
    { base: start, ours: a, theirs: b },
    { folder: `${top}/.git`, settle: (_, texts) => (texts?.merged == null ? 'theirs' : { text: texts.merged }) },
  );
  const tree = await treeWith(top, { folder: `${top}/.git`, tree: await treeOf(top, a), changes });
  const paths = told(top, 'ls-tree', '-r', '-z', '--name-only', tree).split('\0').filter(Boolean);
  return { files: Object.fromEntries(paths.map((path) => [path, at(top, tree, path)])), conflicts };
}

const LINES = '1\n2\n3\n4\n5\n6\n7\n';
const changed = (line: string, to: string, text = LINES) => text.replace(`${line}\n`, `${to}\n`);

test.each<[string, Files, readonly Files[], readonly Files[], Files, number]>([
  [
    'takes what one side changed',
    { a: '1\n', b: '1\n' },
    [{ a: '2\n', b: '1\n' }],
    [{ a: '1\n', b: '3\n' }],
    { a: '2\n', b: '3\n' },
    0,
  ],
  ['takes what one side added or took away', { a: '1\n' }, [{ a: '1\n', c: '2\n' }], [{ b: '3\n' }], { b: '3\n', c: '2\n' }, 0],
  [
    'merges lines',
    { a: LINES },
    [{ a: changed('1', 'x') }],
    [{ a: changed('7', 'y') }],
    { a: changed('7', 'y', changed('1', 'x')) },
    0,
  ],
  [
    'keeps theirs where lines meet',
    { a: LINES },
    [{ a: changed('1', 'x') }],
    [{ a: changed('1', 'y') }],
    { a: changed('1', 'y') },
    1,
  ],
  ['keeps what the other side took away', { a: '1\n' }, [{ a: '2\n' }], [{ b: '' }], { a: '2\n', b: '' }, 1],
  ['keeps what we took away and they changed', { a: '1\n' }, [{ b: '' }], [{ a: '2\n' }], { a: '2\n', b: '' }, 1],
  ['knows what was taken over', { a: '1\n' }, [{ a: '2\n' }, { a: '3\n' }], [{ a: '2\n' }], { a: '3\n' }, 0],
  ['knows what they took over', { a: '1\n' }, [{ a: '2\n' }], [{ a: '2\n' }, { a: '3\n' }], { a: '3\n' }, 0],
  ['leaves what is no text as theirs', { a: '\0' }, [{ a: '\0\0' }], [{ a: '\0x' }], { a: '\0x' }, 1],
  [
    'takes any name',
    { '-x': '1\n', 'a\nb "c"': '1\n' },
    [],
    [{ '-x': '2\n', 'a\nb "c"': '2\n' }],
    { '-x': '2\n', 'a\nb "c"': '2\n' },
    0,
  ],
])('a merge %s', async (_, base, ours, theirs, expected, conflicts) => {
  const found = await merged(base, ours, theirs);
  expect([found.files, found.conflicts.length]).toEqual([expected, conflicts]);
});

const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 6 }).map((lines) => lines.join(''));
const state = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'd/c.md'), text, { noNullPrototype: true });

test('a merge loses no file that a side changed, and never writes a marker', async () => {
  await fc.assert(
    fc.asyncProperty(state, state, state, async (base, ours, theirs) => {
      const { files } = await merged(base, [ours], [theirs]);
      for (const path of ['a.md', 'b.md', 'd/c.md']) {
        const [was, mine, other, is] = [base, ours, theirs, files].map((own) => own[path]);
        if (mine === was) expect(is).toBe(other);
        else if (other === was || other === mine) expect(is).toBe(mine);
        else expect(is).toBeDefined();
        expect(is ?? '').not.toMatch(/[<>=|]/);
      }
    }),
    { numRuns: 40 },
  );
});

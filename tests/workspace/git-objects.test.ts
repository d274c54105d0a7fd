import { describe, expect, onTestFinished, test } from 'vitest';
import { GitObjects } from '../../src/workspace/git-objects.ts';
import { git, workspace, write } from '../cli/run.ts';

async function opened(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ root: string; objects: GitObjects }> {
  const root = workspace(files);
  await git(root, 'init', '-q');
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', 'All');
  const objects = new GitObjects(root);
  onTestFinished(() => objects.close());
  return { root, objects };
}

const textOf = async (blob: Promise<{ readonly bytes: Uint8Array } | null>) => {
  const found = await blob;
  return found === null ? null : Buffer.from(found.bytes).toString();
};

describe('objects that are asked for', () => {
  test('together come each with its own content, those between that are not there as null', async () => {
    const names = Array.from({ length: 200 }, (_, number) => `${number}.md`);
    const { objects } = await opened(Object.fromEntries(names.map((name) => [name, `${name}\n`.repeat(50)])));
    const asked = names.flatMap((name) => [textOf(objects.read(`HEAD:./${name}`)), textOf(objects.read(`HEAD:./no ${name}`))]);
    expect(await Promise.all(asked)).toEqual(names.flatMap((name) => [`${name}\n`.repeat(50), null]));
  });

  test('are read whatever they hold and are called', async () => {
    const files = { 'a b.md': 'blank', 'é "q".md': 'signs', 'empty.md': '', 'nul.md': '\0\n\0', 'sub/c.md': 'below' };
    const { objects } = await opened(files);
    for (const [path, content] of Object.entries(files)) expect(await textOf(objects.read(`HEAD:./${path}`))).toBe(content);
  });

  test('are null for a folder, a line break in the name, and what is too large', async () => {
    const { objects } = await opened({ 'sub/c.md': 'below', 'large.md': new Uint8Array(21 * 1024 * 1024) });
    const names = ['HEAD:./sub', 'HEAD:./sub/c.md\nHEAD', 'HEAD:./large.md', 'HEAD:./sub/c.md'];
    expect(await Promise.all(names.map((name) => textOf(objects.read(name))))).toEqual([null, null, null, 'below']);
  });
});

describe('a process that ends', () => {
  test('answers what it was asked before, and leaves later questions to another', async () => {
    const { objects } = await opened({ 'a.md': 'a', 'b.md': 'b' });
    const first = textOf(objects.read('HEAD:./a.md'));
    objects.close();
    const second = textOf(objects.read('HEAD:./b.md'));
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
    expect(await textOf(objects.read('HEAD:./a.md'))).toBe('a');
  });

  test('by itself fails what it was asked, and later questions fail too instead of waiting', async () => {
    const root = workspace({});
    const objects = new GitObjects(root);
    await expect(objects.read('HEAD:./a.md')).rejects.toThrow('Expected git to read objects');
    await expect(objects.read('HEAD:./a.md')).rejects.toThrow('Expected git to read objects');
    write(root, 'a.md', 'a');
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'All');
    expect(await textOf(objects.read('HEAD:./a.md'))).toBe('a');
    objects.close();
  });
});

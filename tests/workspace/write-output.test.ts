import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { writeOutput } from '../../src/workspace/write-output.ts';
import { git, hexapla } from '../cli/run.ts';
import { temporaryTree } from './temporary-tree.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** A project in a folder of a repository, and a file of the user's. */
async function repository(): Promise<{ readonly root: string; readonly project: string; readonly mine: string }> {
  const tree = temporaryTree({ 'home/mine': 'mine', 'repository/docs/': '' });
  const root = join(tree, 'repository');
  await git(root, 'init', '-q');
  return { root, project: join(root, 'docs'), mine: join(tree, 'home/mine') };
}

describe('a link is not followed', () => {
  test.each(['../report', 'report'])('at %s, but replaced', async (path) => {
    const { project, mine } = await repository();
    symlinkSync(mine, join(project, path));
    writeOutput(project, path, 'result');
    expect(readFileSync(mine, 'utf8')).toBe('mine');
    expect(lstatSync(join(project, path)).isFile()).toBe(true);
    expect(readFileSync(join(project, path), 'utf8')).toBe('result');
  });

  test('at a place where there is nothing, outside of any repository too', async () => {
    const { project, mine } = await repository();
    for (const path of [join(project, '../report'), `${mine}-link`]) {
      symlinkSync(`${mine}.new`, path);
      writeOutput(project, path, 'result');
      expect(lstatSync(path).isFile()).toBe(true);
      expect(lstatSync(`${mine}.new`, { throwIfNoEntry: false })).toBeUndefined();
    }
  });

  test('when a folder of the repository, or of another one, is a link that leads out', async () => {
    const { root, project, mine } = await repository();
    symlinkSync(join(mine, '..'), join(root, 'reports'));
    expect(() => writeOutput(project, '../reports/mine', 'result')).toThrow(InputError);
    mkdirSync(join(mine, '../.git'));
    expect(() => writeOutput(project, '../reports/mine', 'result')).toThrow(InputError);
    expect(readFileSync(mine, 'utf8')).toBe('mine');
  });
});

test('a file of the user keeps its place', async () => {
  const { root, project, mine } = await repository();
  for (const path of [mine, join(root, 'new.json'), join(root, 'new.json')]) {
    const before = statSync(path, { throwIfNoEntry: false })?.ino;
    writeOutput(project, path, 'result');
    expect(readFileSync(path, 'utf8')).toBe('result');
    if (before !== undefined) expect(statSync(path).ino).toBe(before);
  }
});

describe.skipIf(process.platform === 'win32')('what is no file is written to', () => {
  test.each(['/dev/stdout', '/dev/fd/1'])('%s', (path) => {
    const root = temporaryTree({ 'source-docs/a.md': '# A\n', 'locales/fr-FR/a.md': '# A\n' });
    const run = `"${process.execPath}" "${COMMAND}" check --quiet --format json --output ${path}`;
    const piped = execFileSync('sh', ['-c', `${run} | cat`], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(piped)).toHaveProperty('findings');
    execFileSync('sh', ['-c', `${run} > redirected`], { cwd: root });
    expect(readFileSync(join(root, 'redirected'), 'utf8')).toBe(piped);
  });

  test('a FIFO', async () => {
    const root = temporaryTree({ 'source-docs/a.md': '# A\n', 'locales/fr-FR/a.md': '# A\n' });
    const fifo = join(temporaryTree({}), 'fifo');
    execFileSync('mkfifo', [fifo]);
    const reader = hexapla(root, ['check', '--format', 'json', '--output', fifo]);
    const text = readFileSync(fifo, 'utf8');
    await reader;
    expect(JSON.parse(text)).toHaveProperty('findings');
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocument } from '../../src/workspace/document.ts';
import { asOrdinaryUser, hasPermissions } from './ordinary-user.ts';
import { temporaryTree } from './temporary-tree.ts';

const unreadable = (path: string, message: string): object => ({
  rule: 'unreadable-file',
  severity: 'error',
  path,
  place: null,
  unit: null,
  locale: null,
  message,
});
const OUT = 'Expected a file inside the project, found a symbolic link that leads out of it';

describe('readDocument', () => {
  it('gives the bytes and the text', () => {
    const root = temporaryTree({ 'docs/a.md': '\uFEFF# Été\r\n' });
    const content = readDocument(root, 'docs/a.md');
    expect(content).toEqual({ bytes: Buffer.from('\uFEFF# Été\r\n'), text: '\uFEFF# Été\r\n' });
  });

  it('reads an empty file', () => {
    expect(readDocument(temporaryTree({ 'a.md': '' }), 'a.md')).toMatchObject({ text: '' });
  });

  it('refuses what is not there, and what is no path', () => {
    const root = temporaryTree({ 'a.md': '' });
    expect(readDocument(root, 'b.md')).toEqual(unreadable('b.md', 'Expected a file that can be read, found no such file'));
    expect(readDocument(root, 'a.md/b.md')).toEqual(
      unreadable('a.md/b.md', 'Expected a file that can be read, found no such file'),
    );
    expect(readDocument(root, 'a\0.md')).toEqual(
      unreadable('a\0.md', 'Expected a file that can be read, found a path with a NUL character'),
    );
    const long = `${'x'.repeat(5_000)}.md`;
    expect(readDocument(root, long)).toEqual(unreadable(long, 'Expected a file that can be read, found a path that is too long'));
  });

  it('refuses a directory named as a document', () => {
    expect(readDocument(temporaryTree({ 'x.md/': '' }), 'x.md')).toEqual(
      unreadable('x.md', 'Expected a file, found a directory'),
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a FIFO without waiting for a writer', () => {
    const root = temporaryTree({});
    execFileSync('mkfifo', [join(root, 'a.md')]);
    expect(readDocument(root, 'a.md')).toEqual(unreadable('a.md', 'Expected a file, found a FIFO'));
  });

  it.skipIf(process.platform === 'win32')('refuses a socket and a device', async () => {
    const root = temporaryTree({});
    const server = createServer().listen(join(root, 'a.md'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    expect(readDocument(root, 'a.md')).toEqual(unreadable('a.md', 'Expected a file, found a socket'));
    expect(readDocument('/dev', 'null')).toEqual(unreadable('null', 'Expected a file, found a device'));
  });

  it('refuses 50 MB by its size, before reading', () => {
    const root = temporaryTree({ 'a.md': '' });
    truncateSync(join(root, 'a.md'), 50_000_000);
    expect(readDocument(root, 'a.md')).toMatchObject({
      rule: 'file-too-large',
      message: 'Expected a document of at most 20.0 MB, found 50.0 MB',
    });
  });

  it('says where bytes are not UTF-8', () => {
    const root = temporaryTree({ 'a.md': Buffer.from('ok\n\xe9', 'latin1') });
    expect(readDocument(root, 'a.md')).toMatchObject({ rule: 'not-utf8', path: 'a.md', place: { line: 2, column: 1 } });
  });

  it('follows a link inside the project, of a file or of a folder above it', () => {
    const root = temporaryTree({ 'docs/a.md': 'A' });
    symlinkSync('a.md', join(root, 'docs/b.md'));
    symlinkSync('docs', join(root, 'link'));
    expect(readDocument(root, 'docs/b.md')).toMatchObject({ text: 'A' });
    expect(readDocument(root, 'link/b.md')).toMatchObject({ text: 'A' });
  });

  it('refuses a link out of the project, also into a folder whose name begins alike', () => {
    const outer = temporaryTree({ 'repo/docs/': '', 'repo_outside/secret.md': 'secret' });
    const root = join(outer, 'repo');
    symlinkSync('../../repo_outside/secret.md', join(root, 'docs/a.md'));
    symlinkSync(join(outer, 'repo_outside'), join(root, 'linked'));
    symlinkSync('../..', join(root, 'docs/up'));
    expect(readDocument(root, 'docs/a.md')).toEqual(unreadable('docs/a.md', OUT));
    expect(readDocument(root, 'linked/secret.md')).toEqual(unreadable('linked/secret.md', OUT));
    expect(readDocument(root, 'docs/up/repo_outside/secret.md')).toEqual(unreadable('docs/up/repo_outside/secret.md', OUT));
  });

  it('refuses links that lead in a circle or to nothing', () => {
    const root = temporaryTree({});
    symlinkSync('b.md', join(root, 'a.md'));
    symlinkSync('a.md', join(root, 'b.md'));
    symlinkSync('none.md', join(root, 'c.md'));
    expect(readDocument(root, 'a.md')).toEqual(
      unreadable('a.md', 'Expected a file that can be read, found symbolic links that lead in a circle'),
    );
    expect(readDocument(root, 'c.md')).toEqual(unreadable('c.md', 'Expected a file that can be read, found no such file'));
  });

  it('reads another checkout, but no link out of that', () => {
    const outer = temporaryTree({ 'docs/': '', 'docs.fr-FR/a.md': 'fr', 'secret.md': 'secret' });
    symlinkSync('../secret.md', join(outer, 'docs.fr-FR/b.md'));
    symlinkSync('../docs.fr-FR', join(outer, 'docs/fr'));
    const root = join(outer, 'docs');
    expect(readDocument(root, '../docs.fr-FR/a.md')).toMatchObject({ text: 'fr' });
    expect(readDocument(root, '../docs.fr-FR/b.md')).toEqual(unreadable('../docs.fr-FR/b.md', OUT));
    expect(readDocument(root, 'fr/a.md')).toEqual(unreadable('fr/a.md', OUT));
  });

  it('reads below a root that is itself reached by a link', () => {
    const outer = temporaryTree({ 'real/a.md': 'A' });
    symlinkSync('real', join(outer, 'root'));
    expect(readDocument(join(outer, 'root'), 'a.md')).toMatchObject({ text: 'A' });
  });

  it.runIf(hasPermissions)('says that a file may not be read', async () => {
    const root = temporaryTree({ 'a.md': 'x', 'closed/b.md': 'x' });
    chmodSync(join(root, 'a.md'), 0o000);
    chmodSync(join(root, 'closed'), 0o000);
    const code = "[module.readDocument(root, 'a.md'), module.readDocument(root, 'closed/b.md')]";
    const found = await asOrdinaryUser({ module: 'document.ts', code, root });
    chmodSync(join(root, 'closed'), 0o700);
    const message = 'Expected a file that can be read, found permission denied';
    expect(found).toEqual([unreadable('a.md', message), unreadable('closed/b.md', message)]);
  });

  it.skipIf(process.platform === 'win32')('never gives what a link leads to that is swapped in meanwhile', async () => {
    const outer = temporaryTree({ 'repo/a.md': 'ours', 'secret.md': 'secret' });
    const flip = `const { renameSync, symlinkSync, writeFileSync } = require('node:fs');
      process.stdout.write('ready');
      for (let turn = 0; ; turn++) {
        if (turn % 2 === 0) symlinkSync('../secret.md', 'spare');
        else writeFileSync('spare', 'ours');
        renameSync('spare', 'repo/a.md');
      }`;
    const flipper = spawn(process.execPath, ['-e', flip], { cwd: outer });
    onTestFinished(() => void flipper.kill('SIGKILL'));
    await once(flipper.stdout, 'data');
    const seen = new Set<string>();
    for (let read = 0; read < 20_000 && seen.size < 3; read++) {
      const content = readDocument(join(outer, 'repo'), 'a.md');
      seen.add('rule' in content ? 'refused' : content.text);
    }
    expect([...seen].sort()).toEqual(['ours', 'refused']);
    flipper.kill('SIGKILL');
    await once(flipper, 'close');
  });

  it('names a file whose name is not UTF-8, without reading it', () => {
    const root = temporaryTree({});
    mkdirSync(join(root, 'docs'));
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${root}/docs/`), Buffer.from([0xff]), Buffer.from('.md')]), 'x');
    } catch {
      return; // some file systems refuse such names themselves
    }
    expect(readDocument(root, 'docs/\uFFFD.md')).toEqual(
      unreadable('docs/\uFFFD.md', 'Expected a file that can be read, found no such file'),
    );
  });
});

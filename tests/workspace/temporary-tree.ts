import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a folder with these files, path to content, for the test that calls it. A path that ends with `/` is an empty folder. */
export function temporaryTree(files: Files): string {
  return treeIn(tmpdir(), files);
}

/** The same where no disk is waited for, if the system has such a place: for tests that make hundreds. */
export function treeInMemory(files: Files): string {
  return treeIn(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), files);
}

type Files = Readonly<Record<string, string | Uint8Array>>;

function treeIn(parent: string, files: Files): string {
  const root = realpathSync(mkdtempSync(join(parent, 'hexapla-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(root, path) : dirname(join(root, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), content);
  }
  return root;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commit, KETTLE, kettleIn, LOCALES } from '../cli/check-workspace.ts';
import { git, hexapla, write } from '../cli/run.ts';
import type { Site } from './workspace.ts';

/** Builds the site of a branch that changes `files` of a page in five languages, as the CI of a pull request does. */
export async function changeSite(files: Readonly<Record<string, string>>): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-change-'));
  write(root, 'source-docs/kettle.md', KETTLE);
  write(root, 'source-docs/manual.md', '# Manual\n');
  for (const tag of LOCALES) {
    write(root, `locales/${tag}/kettle.md`, kettleIn(tag));
    write(root, `locales/${tag}/manual.md`, `# ${tag}\n`);
  }
  await git(root, 'init', '-q', '-b', 'main');
  await commit(root, 'A page in five languages');
  await git(root, 'checkout', '-q', '-b', 'change');
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  await commit(root, 'The change');
  await hexapla(root, ['check', '--changed-from', 'main', '--format', 'json', '--output', 'check.json']);
  const run = await hexapla(root, ['dashboard', 'build', '-o', 'site', '--check', 'check.json']);
  if (run.code !== 0) throw new Error(`The build ended with ${run.code}: ${run.stderr}`);
  return { root, address: `${pathToFileURL(join(root, 'site'))}/`, done: () => rmSync(root, { recursive: true, force: true }) };
}

import { gitText } from './git-process.ts';
import type { TreeChange } from './tree-with.ts';

/** What a path holds in a tree; null: nothing. */
export type Entry = TreeChange['entry'];

/** The files that differ between two commits. */
export async function changedEntries(
  top: string,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, { readonly before: Entry; readonly after: Entry }>> {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--full-index', '--no-ext-diff', from, to];
  const expected = `git to compare commits in \`${top}\``;
  return new Map(rawLines(await gitText(top, args, { input: null, env: {}, expected })));
}

/** What the commits since `base` made of files, as `id path`; of a merge, all that one of its parents has not. */
export async function heldSince(top: string, base: string, commit: string): Promise<ReadonlySet<string>> {
  const shape = ['--format=', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '-m', '--root'];
  const expected = `git to tell the history in \`${top}\``;
  const listed = await gitText(top, ['log', '--no-show-signature', ...shape, commit, `^${base}`, '--'], {
    input: null,
    env: {},
    expected,
  });
  return new Set(rawLines(listed).flatMap(([path, { after }]) => (after === null ? [] : [`${after.id} ${path}`])));
}

function rawLines(listed: string): readonly (readonly [string, { readonly before: Entry; readonly after: Entry }])[] {
  const fields = listed.split('\0');
  const lines: (readonly [string, { before: Entry; after: Entry }])[] = [];
  for (let at = 0; at + 1 < fields.length; at += 1) {
    const [, from = '', to = '', was = '', is = ''] =
      /:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(fields[at] ?? '') ?? [];
    if (to === '') continue;
    const entry = (mode: string, id: string): Entry => (/^0+$/.test(mode) ? null : { mode, id });
    at += 1;
    lines.push([fields[at] ?? '', { before: entry(from, was), after: entry(to, is) }]);
  }
  return lines;
}

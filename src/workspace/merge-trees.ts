import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from './disk.ts';
import { removeFile } from './durable.ts';
import { GitObjects } from './git-objects.ts';
import { gitFailed, gitText, runGit } from './git-process.ts';
import type { TreeChange } from './tree-with.ts';
import { writeBlobs } from './write-blobs.ts';

/** The two sides of a merge and where they parted; ids of commits. */
export interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Texts of a file that both sides changed. `merged` is what git makes of both; null where their changes meet. */
export interface MetTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string | null;
}

/** What becomes of a file that both sides changed: a text; or one side as it is, which is told of. */
export type Settled = { readonly text: string } | 'ours' | 'theirs';

/** What `ours` gets of `theirs`. */
export interface MergedTrees {
  readonly changes: readonly TreeChange[];
  /** Files of which one side was taken as a whole because their changes met. */
  readonly conflicts: readonly { readonly path: string; readonly taken: 'ours' | 'theirs' }[];
}

type Entry = TreeChange['entry'];

/**
 * Merges file by file, without a tree on disk and without ever a marker of a conflict. A file that one side left as it was is taken from
 * the other. So is one that the other side had taken over once and then changed: after a squash that tells what was taken over from what
 * was not. What both changed is merged line by line, and `settle` has the last word. Paths are from the top.
 */
export async function mergeTrees(
  top: string,
  { base, ours, theirs }: Sides,
  { folder, settle }: { readonly folder: string; readonly settle: (path: string, texts: MetTexts | null) => Settled },
): Promise<MergedTrees> {
  const came = await changedFiles(top, base, theirs);
  const own = await changedFiles(top, base, ours);
  const changes: TreeChange[] = [];
  const conflicts: MergedTrees['conflicts'][number][] = [];
  const met = new Map<string, { readonly before: Entry; readonly mine: Entry; readonly other: Entry }>();
  for (const [path, { before, after }] of came) {
    const mine = own.get(path);
    if (mine === undefined) changes.push({ path, entry: after });
    else if (!areEqual(mine.after, after)) met.set(path, { before, mine: mine.after, other: after });
  }
  if (met.size === 0) return { changes, conflicts };
  const [heldByUs, heldByThem] = [await heldSince(top, base, ours), await heldSince(top, base, theirs)];
  const objects = new GitObjects(top);
  try {
    for (const [path, { before, mine, other }] of met) {
      if (other !== null && heldByUs.has(`${other.id} ${path}`)) continue;
      if (mine !== null && heldByThem.has(`${mine.id} ${path}`)) {
        changes.push({ path, entry: other });
        continue;
      }
      const texts = await textsOf({ top, folder, objects }, [before, mine, other]);
      const settled = settle(path, texts);
      if (typeof settled === 'string') {
        // A file that one side took away is not lost for that.
        const taken = (settled === 'theirs' ? other : mine) === null ? (other === null ? 'ours' : 'theirs') : settled;
        conflicts.push({ path, taken });
        if (taken === 'theirs') changes.push({ path, entry: other });
      } else {
        const [id = ''] = await writeBlobs(top, [settled.text]);
        changes.push({ path, entry: { mode: mine?.mode ?? other?.mode ?? '100644', id } });
      }
    }
  } finally {
    objects.close();
  }
  return { changes, conflicts };
}

function areEqual(a: Entry, b: Entry): boolean {
  return a?.id === b?.id && a?.mode === b?.mode;
}

/** The files that differ between two commits. */
async function changedFiles(
  top: string,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, { readonly before: Entry; readonly after: Entry }>> {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--full-index', '--no-ext-diff', from, to];
  const expected = `git to compare commits in \`${top}\``;
  return new Map(rawLines(await gitText(top, args, { input: null, env: {}, expected })));
}

/** What the commits since `base` made of files, as `id path`; of a merge, all that one of its parents has not. */
async function heldSince(top: string, base: string, commit: string): Promise<ReadonlySet<string>> {
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

interface Merging {
  readonly top: string;
  readonly folder: string;
  readonly objects: GitObjects;
}

/** Null where one is no file of text. */
async function textsOf(merging: Merging, entries: readonly [Entry, Entry, Entry]): Promise<MetTexts | null> {
  const [, mine, other] = entries;
  if (mine === null || other === null || entries.some((entry) => entry !== null && !entry.mode.startsWith('100'))) return null;
  const [base, ours, theirs] = await Promise.all(
    entries.map(async (entry) => (entry === null ? Buffer.alloc(0) : ((await merging.objects.read(entry.id))?.bytes ?? null))),
  );
  if (base == null || ours == null || theirs == null) return null;
  const texts = [ours, base, theirs].map((bytes) => Buffer.from(bytes));
  if (texts.some((bytes) => bytes.includes(0) || Buffer.compare(Buffer.from(bytes.toString('utf8')), bytes) !== 0)) return null;
  const merged = await mergeFile(merging, texts);
  return { base: base.toString(), ours: ours.toString(), theirs: theirs.toString(), merged };
}

async function mergeFile({ top, folder }: Merging, [ours, base, theirs]: readonly Buffer[]): Promise<string | null> {
  const files = ['merge-ours', 'merge-base', 'merge-theirs'].map((name) => join(folder, name));
  try {
    for (const [at, bytes] of [ours, base, theirs].entries()) writeFileSync(files[at] ?? '', bytes ?? '');
    const finished = await runGit(top, ['merge-file', '-p', '--quiet', '--', ...files], null);
    if (finished.code === 0) return finished.stdout.toString('utf8');
    if (finished.code === null || finished.code > 127) throw gitFailed(finished, `git to merge files in \`${top}\``);
    return null;
  } finally {
    for (const file of files) removeFile(nodeDisk, file);
  }
}

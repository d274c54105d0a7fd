import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './changed-entries.ts';
import { nodeDisk } from './disk.ts';
import { removeFile } from './durable.ts';
import type { GitObjects } from './git-objects.ts';
import { gitFailed, runGit } from './git-process.ts';

/** Texts of a file that both sides changed. `merged` is what git makes of both; null where their changes meet. */
export interface MetTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string | null;
}

interface Merging {
  readonly top: string;
  readonly folder: string;
  readonly objects: GitObjects;
}

/** The texts of a file where two sides parted, of ours and of theirs; null where one is no file of text. */
export async function metTexts(merging: Merging, entries: readonly [Entry, Entry, Entry]): Promise<MetTexts | null> {
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

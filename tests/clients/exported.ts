import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexapla } from '../cli/run.ts';

/** How many sentences a manifest says that there are. */
interface Totals {
  readonly units: number;
  readonly stale: number;
  readonly missing: number;
  readonly other: number;
}

/** What was handed off. */
export interface Exported {
  readonly folder: string;
  /** In the order of their paths. */
  readonly files: readonly string[];
  readonly totals: Totals | undefined;
}

let exports = 0;

/** Hands off for French, into a folder of its own in the project. */
export async function exported(root: string, ...args: readonly string[]): Promise<Exported> {
  exports += 1;
  const folder = join(root, `hand-off-${exports}`);
  const { code, stderr } = await hexapla(root, ['export', '--locale', 'fr-FR', '-o', folder, ...args]);
  if (code !== 0) throw new Error(`export ended with ${code}: ${stderr}`);
  const { totals }: { totals: Readonly<Record<string, Totals>> } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  return { folder, files: filesIn(join(folder, 'fr-FR')), totals: totals['fr-FR'] };
}

/** All files in a folder and below, in the order of their paths; none where there is no folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

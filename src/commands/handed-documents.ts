import type { HandOffDocument } from '../model/hand-off.ts';
import type { Project } from '../workspace/project.ts';
import { formerNames } from './former-names.ts';
import type { Records } from './open-records.ts';
import type { Reading } from './read-source.ts';
import { isFinding } from './session.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/**
 * The paths that source documents have today which were handed off under names that no document has any more: by the prefix of ids that
 * is recorded, by the bytes, else by the names that a document had in git. What none of them tells is left out.
 */
export async function renamedSince(
  project: Project,
  handed: readonly HandOffDocument[],
  { reading, records }: { readonly reading: Reading; readonly records: Records },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of project.sources) {
    const source = await readSourceFile(project.files, path, { reading, records });
    if (isFinding(source)) continue;
    for (const document of handed) if (!found.has(document.path) && isOf(source, document)) found.set(document.path, path);
  }
  const open = new Set(handed.flatMap(({ path }) => (found.has(path) ? [] : [path])));
  if (open.size === 0) return found;
  const former = await formerNames(project);
  for (const path of project.sources) for (const name of await former(path)) if (open.has(name)) found.set(name, path);
  return found;
}

function isOf({ record, isHash }: SourceFile, { path, hash, units }: HandOffDocument): boolean {
  if (record?.path === path || (hash !== null && isHash(hash))) return true;
  return record !== null && units.length > 0 && units.every(({ id }) => id.startsWith(`${record.prefix}-`));
}

import { InputError } from '../model/errors.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { readInput } from '../workspace/read-input.ts';
import type { Write } from '../workspace/write-files.ts';

/**
 * The files of an earlier hand-off in the same folder that are not part of the new one: what they ask for is translated by now. Those
 * that somebody worked in since stay.
 */
export function leftOver(root: string, folder: string, paths: ReadonlySet<string>): readonly Write[] {
  const manifest = readOr(root, `${folder}/manifest.json`);
  return filesIn(manifest ?? '').flatMap(({ path, sha256 }): readonly Write[] => {
    if (paths.has(path)) return [];
    const text = readOr(root, `${folder}/${path}`);
    return text !== null && contentHash(text) === sha256 ? [{ path, text: null }] : [];
  });
}

function readOr(root: string, path: string): string | null {
  try {
    return readInput(root, path);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** What a manifest lists; nothing where it is none. */
function filesIn(manifest: string): readonly { readonly path: string; readonly sha256: string }[] {
  let found: unknown;
  try {
    found = JSON.parse(manifest);
  } catch {
    return [];
  }
  const files: unknown = typeof found === 'object' && found !== null && 'files' in found ? found.files : [];
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null || !('path' in file) || !('sha256' in file)) return [];
    const { path, sha256 } = file;
    return typeof path === 'string' && typeof sha256 === 'string' ? [{ path, sha256 }] : [];
  });
}

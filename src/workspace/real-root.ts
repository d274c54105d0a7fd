import { existsSync, realpathSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';

/**
 * The folder of a project without symbolic links, absolute.
 *
 * @throws UsageError when there is no such folder
 */
export function realRoot(folder: string): string {
  if (!existsSync(folder)) throw new UsageError(`Expected the folder of a project at \`${folder}\`, found none`);
  return realpathSync.native(folder);
}

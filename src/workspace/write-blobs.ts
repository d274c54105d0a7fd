import { EnvironmentError } from '../model/errors.ts';
import { gitText } from './git-process.ts';

/**
 * Puts texts among git's objects as they are, by one process however many they are; their ids, in the same order.
 *
 * @throws EnvironmentError when git cannot
 */
export async function writeBlobs(top: string, texts: readonly string[]): Promise<readonly string[]> {
  if (texts.length === 0) return [];
  const input = texts.flatMap((text, at) => {
    const bytes = Buffer.from(text, 'utf8');
    return [Buffer.from(`blob\nmark :${at + 1}\ndata ${bytes.length}\n`), bytes, Buffer.from(`\nget-mark :${at + 1}\n`)];
  });
  const stream = Buffer.concat([...input, Buffer.from('done\n')]);
  const expected = `git to write objects in \`${top}\``;
  const ids = (await gitText(top, ['fast-import', '--quiet', '--done'], { input: stream, env: {}, expected })).split('\n');
  if (ids.length !== texts.length + 1)
    throw new EnvironmentError(`Expected git to name ${texts.length} objects in \`${top}\`, found ${ids.length - 1} names`);
  return ids.slice(0, -1);
}

/** What a shell takes as one plain word, letters of all scripts among it. */
const PLAIN_WORD = /^[\p{L}\p{N}_./@%+=:,][\p{L}\p{N}_./@%+=:,-]*$/u;

/** A path as a POSIX shell takes it for one word and for no option, whatever its file name holds. */
export function shellWord(path: string): string {
  const named = path.startsWith('-') ? `./${path}` : path;
  return PLAIN_WORD.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}

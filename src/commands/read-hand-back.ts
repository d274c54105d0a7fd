import { handBackFormats } from '../formats/index.ts';
import { InputError } from '../model/errors.ts';
import type { FormatFault, HandOff } from '../model/hand-off.ts';
import { lineIndex } from '../text/lines.ts';

/** The name of a format that translations are taken back in. */
export type HandBackName = keyof typeof handBackFormats;

/** How much of a file tells its format. UTF-16 code units. */
const HEAD = 4096;

/**
 * What `text`, the file at `path`, brings back in one of the formats called `names`; null: it is in none of them.
 *
 * @throws InputError when it is damaged
 */
export async function readHandBack(path: string, text: string, names: readonly HandBackName[]): Promise<HandOff | null> {
  const formats = await Promise.all(names.map((name) => handBackFormats[name]()));
  const format = formats.find(({ isLike }) => isLike(text.slice(0, HEAD)));
  return format === undefined ? null : unlessFault(path, text, await format.read(text));
}

/**
 * What was read of the file at `path`.
 *
 * @throws InputError when that is what is wrong with it
 */
export function unlessFault<T extends object>(path: string, text: string, read: T | FormatFault): T {
  if ('message' in read) throw faultAt(path, text, read);
  return read;
}

/** What is wrong with the file at `path`, with the line and the column. */
export function faultAt(path: string, text: string, { at, message }: FormatFault): InputError {
  const { line, column } = lineIndex(text).place({ start: at, end: at });
  return new InputError(`${path}:${line}:${column}: ${message}`);
}

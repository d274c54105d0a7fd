import type { FormatFault, HandOff, HandOffFormat } from '../../model/hand-off.ts';
import { normalHandOff } from './normal-hand-off.ts';
import { prove } from './proof.ts';
import { hand2, type Languages2, read2 } from './read-2.ts';
import { requireDocuments } from './require-documents.ts';
import { versionIn } from './version.ts';
import { write2 } from './write-2.ts';

/** XLIFF 2.1. Files of 2.0 and 2.2 are read, too. */
export const xliff2: HandOffFormat = {
  name: 'xliff2',
  extension: 'xlf',
  isLike: (head) => versionIn(head) === '2',
  write: async (handOff, { profile }) => {
    requireDocuments(handOff);
    const normal = normalHandOff(handOff, profile);
    const text = await write2(normal);
    await prove(normal, async (taker) => withTarget(await hand2(text, taker)));
    return text;
  },
  read: async (text) => withTarget(await read2(text)),
};

/** What a file of translations is: it names their language. */
function withTarget<T extends Languages2>(found: T | FormatFault): (T & Pick<HandOff, 'targetLocale'>) | FormatFault {
  if ('message' in found) return found;
  const { targetLocale } = found;
  if (targetLocale === null) return { at: 0, message: 'Expected `trgLang` on `<xliff>`, found none' };
  return { ...found, targetLocale };
}

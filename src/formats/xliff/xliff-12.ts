import type { HandOffFormat } from '../../model/hand-off.ts';
import { childrenNamed, textOf, type XmlElement } from '../xml-element.ts';
import type { Dialect12, FileHeader } from './dialect-12.ts';
import { normalHandOff } from './normal-hand-off.ts';
import { prove } from './proof.ts';
import { hand12, read12 } from './read-12.ts';
import { requireDocuments } from './require-documents.ts';
import { versionIn } from './version.ts';
import { HASH_NOTE, PROFILE_NOTE, write12 } from './write-12.ts';

const OWN: Dialect12 = { header: headerOf, content: (content) => content };

/** XLIFF 1.2, written by the strict schema: what most tools of translators read. Other tools' files are read, too. */
export const xliff12: HandOffFormat = {
  name: 'xliff',
  extension: 'xlf',
  isLike: (head) => versionIn(head) === '1.2',
  write: async (handOff, writing) => {
    requireDocuments(handOff);
    const normal = normalHandOff(handOff, writing.profile);
    const text = await write12(normal, writing);
    await prove(normal, (taker) => hand12(text, OWN, taker));
    return text;
  },
  read: (text) => read12(text, OWN),
};

function headerOf(header: XmlElement): FileHeader {
  const notes = new Map(childrenNamed(header, 'note').map((note) => [note.attributes.get('from'), textOf(note)]));
  return { path: null, hash: notes.get(HASH_NOTE) ?? null, isApprovedWhenDone: notes.get(PROFILE_NOTE) === 'translate-toolkit' };
}

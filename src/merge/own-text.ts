import { OPAQUE } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import { PLACE, type ReadDocument } from './sides.ts';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether the blocks `ordinals` of a localized document hold words outside of `places`, which are in order: text that nobody
 * knows the source of, such as a remark of the translator.
 */
export function hasOwnText({ blocks }: ReadDocument, ordinals: readonly number[], places: readonly Range[]): boolean {
  return ordinals.some((ordinal) => {
    const prose = blocks[ordinal]?.prose;
    if (prose === undefined) return false;
    let next = 0;
    for (let at = 0; at < prose.text.length; at += 1) {
      const offset = prose.leads[at] ?? 0;
      while ((places[next]?.end ?? Infinity) <= offset) next += 1;
      const place = places[next];
      // The lead of the first letter of a place may begin with markup in front of it.
      const isPlaced = place !== undefined && offset < place.end && (prose.leads[at + 1] ?? offset + 1) > place.start;
      if (!isPlaced && ((prose.flags[at] ?? 0) & OPAQUE) === 0 && LETTER.test(prose.text[at] ?? '')) return true;
    }
    return false;
  });
}

/** Whether the frame of a localized piece has something in it that its source's has not, such as code in place of a word. */
export function hasOwnFrame(own: string, source: string): boolean {
  const left = wordsOf(source);
  return wordsOf(own).some((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && LETTER.test(word);
  });
}

function wordsOf(frame: string): string[] {
  return frame.replaceAll(PLACE, ' ').split(/[\s|]+/);
}

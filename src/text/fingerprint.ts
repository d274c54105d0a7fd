/**
 * A short name for a text, eight lower-case hex digits: 32-bit FNV-1a (Fowler, Noll and Vo) over its UTF-16 code units. It tells
 * whether a text is still what it was, and is no protection against anybody who wants two texts to share a name.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

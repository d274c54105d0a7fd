/** Of one gram: the numbers of documents whose text on a side has it, ascending. */
export interface SideList {
  /** 0: the source; above it, place of the locale in the overview and one. */
  readonly side: number;
  readonly documents: Uint32Array;
}

/**
 * Documents of a side as bytes: side and form, length of the rest, then the gaps between numbers, or a bit for each document where
 * that is shorter. Numbers are in groups of seven bits, the lowest first, with the highest bit where more follow.
 */
export function encodedList({ side, documents }: SideList, all: number): Uint8Array {
  const [gaps, bits] = [gapsLength(documents), Math.ceil(all / 8)];
  const isShort = gaps <= bits;
  const head: number[] = [];
  pushNumber(head, side * 2 + (isShort ? 0 : 1));
  pushNumber(head, isShort ? gaps : bits);
  const list = new Uint8Array(head.length + (isShort ? gaps : bits));
  list.set(head);
  if (isShort) writeGaps(list, head.length, documents);
  else writeBits(list, head.length, documents);
  return list;
}

/** Calls `take` with all that the lists of one gram say, as far as they are there. */
export function readLists(bytes: Uint8Array, take: (side: number, document: number) => void): void {
  let at = 0;
  const next = () => {
    let [number, factor] = [0, 1];
    for (; at < bytes.length; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return number;
  };
  while (at < bytes.length) {
    const kind = next();
    const side = kind >> 1;
    const end = Math.min(next() + at, bytes.length);
    if (kind % 2 === 1) for (let bit = 0; at < end; at += 1, bit += 8) eachBit(bytes[at] ?? 0, (own) => take(side, bit + own));
    for (let document = -1; at < end; take(side, document)) document += next() + 1;
  }
}

/** In bytes. */
function gapsLength(documents: Uint32Array): number {
  let [length, last] = [0, -1];
  for (const document of documents) {
    length += 1;
    for (let gap = document - last - 1; gap > 127; gap >>>= 7) length += 1;
    last = document;
  }
  return length;
}

function writeGaps(list: Uint8Array, from: number, documents: Uint32Array): void {
  let [at, last] = [from, -1];
  for (const document of documents) {
    let gap = document - last - 1;
    for (; gap > 127; gap >>>= 7) list[at++] = (gap & 127) | 128;
    list[at++] = gap;
    last = document;
  }
}

function writeBits(list: Uint8Array, from: number, documents: Uint32Array): void {
  for (const document of documents) {
    const at = from + (document >> 3);
    list[at] = (list[at] ?? 0) | (1 << (document & 7));
  }
}

function eachBit(byte: number, take: (bit: number) => void): void {
  for (let bit = 0; bit < 8; bit += 1) if ((byte >> bit) % 2 === 1) take(bit);
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

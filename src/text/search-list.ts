/** Of a number of 32 bits. */
const MOST_BYTES = 5;

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
  const bits = Math.ceil(all / 8);
  // A gap takes a byte at least.
  const gaps = documents.length > bits ? null : gapsOf(documents);
  const isShort = gaps !== null && gaps.length <= bits;
  const body = isShort ? gaps : bitsOf(documents, bits);
  const head: number[] = [];
  pushNumber(head, side * 2 + (isShort ? 0 : 1));
  pushNumber(head, body.length);
  const list = new Uint8Array(head.length + body.length);
  list.set(head);
  list.set(body, head.length);
  return list;
}

/** Calls `take` with all that the lists of one gram say. */
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
    const end = next() + at;
    if (kind % 2 === 1) for (let bit = 0; at < end; at += 1, bit += 8) eachBit(bytes[at] ?? 0, (own) => take(side, bit + own));
    for (let document = -1; at < end; take(side, document)) document += next() + 1;
  }
}

function gapsOf(documents: Uint32Array): Uint8Array {
  const gaps = new Uint8Array(documents.length * MOST_BYTES);
  let [length, last] = [0, -1];
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at] ?? 0;
    let gap = document - last - 1;
    for (; gap > 127; gap >>>= 7) gaps[length++] = (gap & 127) | 128;
    gaps[length++] = gap;
    last = document;
  }
  return gaps.subarray(0, length);
}

function bitsOf(documents: Uint32Array, length: number): Uint8Array {
  const bits = new Uint8Array(length);
  for (const document of documents) bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
  return bits;
}

function eachBit(byte: number, take: (bit: number) => void): void {
  for (let bit = 0; bit < 8; bit += 1) if ((byte >> bit) % 2 === 1) take(bit);
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0));
const DECODER = new TextDecoder();
const VALUES = new Uint8Array(128);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** Bytes as base64 (RFC 4648) without padding, the same in Node and in browsers. */
export function base64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    // What lies beyond the end is not kept.
    out[to] = CODES[three >> 18] ?? 0;
    out[to + 1] = CODES[(three >> 12) & 63] ?? 0;
    out[to + 2] = CODES[(three >> 6) & 63] ?? 0;
    out[to + 3] = CODES[three & 63] ?? 0;
  }
  return DECODER.decode(out);
}

/** The bytes of {@link base64}. */
export function base64Bytes(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const [one, two, three, four] = [0, 1, 2, 3].map((next) => VALUES[text.charCodeAt(at + next)] ?? 0);
    out[to] = ((one ?? 0) << 2) | ((two ?? 0) >> 4);
    out[to + 1] = ((two ?? 0) << 4) | ((three ?? 0) >> 2);
    out[to + 2] = ((three ?? 0) << 6) | (four ?? 0);
  }
  return out;
}

import { createHash, hash } from 'node:crypto';

/** The prefix of a document's unit ids: the first five hex digits of the SHA-1 of its path. */
export function idPrefix(path: string): string {
  return sha1(path).slice(0, 5);
}

/**
 * A test of whether a hash is the SHA-1 of `bytes` as they are, with LF or with CRLF line ends: a check-out on Windows is
 * the same document. What was hashed once is kept.
 */
export function lineEndingHashes(bytes: Uint8Array): (hash: string) => boolean {
  let raw: string | null = null;
  let converted: readonly string[] | null = null;
  return (hash) => {
    raw ??= sha1(bytes);
    if (raw === hash) return true;
    converted ??= convertedHashes(bytes);
    return converted.includes(hash);
  };
}

/** SHA-1 of a file's bytes, in lower-case hex: what bilingual documents know their source by. */
export function contentSha1(bytes: Uint8Array): string {
  return sha1(bytes);
}

/** A number of 15 digits that a file is told by, the same every time: made of its path. */
export function fileNumber(path: string): string {
  const number = BigInt(`0x${sha1(path).slice(0, 16)}`) % 900_000_000_000_000n;
  return String(number + 100_000_000_000_000n);
}

function sha1(bytes: Uint8Array | string): string {
  return hash('sha1', bytes);
}

/** The SHA-1 of `bytes` with other line ends than they have. */
function convertedHashes(bytes: Uint8Array): readonly string[] {
  // Latin-1 maps every byte to one character and back: line ends are replaced without decoding.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const lf = raw.replaceAll('\r\n', '\n');
  return [lf, lf.replaceAll('\n', '\r\n')].filter((text) => text !== raw).map((text) => sha1(Buffer.from(text, 'latin1')));
}

/** The id that git gives the content of a file. `digits`: 40 for SHA-1, 64 in repositories that use SHA-256. */
export function blobId(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** What records know a text by: the first 16 hex digits of its SHA-256. */
export function textHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/** SHA-256 over texts and bytes, each with its length, so that none can pass for a part of another. */
export function hashOfAll(parts: readonly (string | Uint8Array)[]): string {
  const whole = createHash('sha256');
  let text = '';
  for (const part of parts) {
    text += `${part.length}:`;
    if (typeof part === 'string') text += part;
    else {
      whole.update(text).update(part);
      text = '';
    }
  }
  return whole.update(text).digest('hex');
}

import { textHash } from '../workspace/hash.ts';

/** The two hashes of a text that is handed off: of its source, and of the translation that stands there; null: none does. */
export function handOffHash(source: string, target: string | null): string {
  return target === null ? textHash(source) : `${textHash(source)}-${textHash(target)}`;
}

/** Whether a text is the source that was handed off. */
export function isHandedOff(hash: string, source: string): boolean {
  return hash.split('-')[0] === textHash(source);
}

/** Whether a translation is the one that stood there when its source was handed off; null: none did. */
export function stoodThere(hash: string, target: string | null): boolean {
  const known = hash.split('-')[1];
  return target === null ? known === undefined : known === textHash(target);
}

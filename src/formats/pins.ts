import type { FrontMatter } from './front-matter.ts';

/** What a localized document says it was translated from. Lower-case hex, null where it says nothing. */
export interface Pins {
  /** The commit of the source repository, 7 to 64 digits. */
  readonly commit: string | null;
  /** SHA-1 of the source file's bytes. */
  readonly hash: string | null;
}

const COMMIT = /^[0-9a-f]{7,64}$/;
const SHA1 = /^[0-9a-f]{40}$/;

/**
 * Reads the pins of a localized document. A key whose last part holds `hash` (`ms.openlocfilehash`) names a hash, any other
 * (`ms.sourcegitcommit`, `l10n.sourceCommit`) a commit; of several, the first key of `keys` with a usable value counts.
 */
export function readPins(frontMatter: FrontMatter, keys: readonly string[]): Pins {
  const find = (isHash: boolean, form: RegExp): string | null =>
    keys
      .filter((key) => namesHash(key) === isHash)
      .flatMap((key) => frontMatter.values.filter((value) => value.key === key))
      .map(({ value }) => value.trim().toLowerCase())
      .find((value) => form.test(value)) ?? null;
  return { commit: find(false, COMMIT), hash: find(true, SHA1) };
}

function namesHash(key: string): boolean {
  return /hash/i.test(key.slice(key.lastIndexOf('.') + 1));
}

import { UsageError } from '../model/errors.ts';

/** A place in a list of documents, or of their units. */
export interface Cursor {
  readonly path: string;
  readonly locale: string;
  /** Of a unit in its document. */
  readonly position: number;
}

const MOST_ITEMS = 1_000;

/** A place as text that can stand in an address. */
export function cursorOf({ path, locale, position }: Cursor): string {
  return Buffer.from(JSON.stringify([path, locale, position])).toString('base64url');
}

/** @throws UsageError when `text` was not made by {@link cursorOf} */
export function readCursor(text: string): Cursor {
  let found: unknown = null;
  try {
    found = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Said below.
  }
  const [path, locale, position]: readonly unknown[] = Array.isArray(found) ? found : [];
  if (typeof path !== 'string' || typeof locale !== 'string' || !Number.isSafeInteger(position) || path.includes('\0'))
    throw new UsageError(`Expected \`next\` of an earlier page, found \`${text.slice(0, 40)}\``);
  return { path, locale, position: Number(position) };
}

/** @throws UsageError */
export function requireLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ITEMS)
    throw new UsageError(`Expected a limit of 1 to ${MOST_ITEMS}, found \`${limit}\``);
}

/** How every target span starts. */
export const TARGET_OPENING = '<span data-ttu-id=';
export const CLOSING = '</span>';

// A quote in the text made the original tool write `&quot;` for `"` in the tags that follow on the line.
const QUOTE = '(?:"|&quot;)';
const ID = '([^"\'&<>\\s]+)';
const TARGET = new RegExp(`<span data-ttu-id=${QUOTE}${ID}${QUOTE}>`, 'y');
const LOOKUP = new RegExp(`<span class=${QUOTE}sxs-lookup${QUOTE}><span data-stu-id=${QUOTE}${ID}${QUOTE}>`, 'g');

/** The tag or tags that open one half of a pair. */
export interface Opening {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Whether a `"` of the tags is spelled `&quot;`. */
  readonly mangled: boolean;
}

/** How a lookup span for `id` opens when it is sound. */
export function lookupOpening(id: string): string {
  return `<span class="sxs-lookup"><span data-stu-id="${id}">`;
}

/** The opening of a target span at `start`, where {@link TARGET_OPENING} stands; null when it is spelled otherwise. */
export function targetAt(text: string, start: number): Opening | null {
  TARGET.lastIndex = start;
  const match = TARGET.exec(text);
  return match === null ? null : opening(match);
}

/** The openings of lookup spans in `text`, in order. */
export function* lookups(text: string): Generator<Opening> {
  for (const match of text.matchAll(LOOKUP)) yield opening(match);
}

function opening({ 0: tags, 1: id = '', index }: RegExpExecArray): Opening {
  return { id, start: index, end: index + tags.length, mangled: tags.includes('&') };
}

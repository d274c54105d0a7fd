import type { Range } from '../model/range.ts';

/** An image that is not written in Markdown: its destination, and where its alternative text stands; null when it has none. */
export interface ImageTag {
  readonly destination: string;
  readonly alt: Range | null;
}

const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/di;
const SRC = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ALT_TEXT = /\salt-text\s*=\s*(?:"([^"]*)"|'([^']*)')/di;
const SOURCE = /\ssource\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** Whether `raw` begins as an image directive does; `:::image[E]` is another container, with a title. */
export function isImageDirective(raw: string): boolean {
  return /^:::image[ \t]/.test(raw);
}

/** Reads `raw`, an `<img>` tag that starts at offset `start`. */
export function imgTag(raw: string, start: number): ImageTag {
  return imageTag(raw, start, SRC, ALT);
}

/** Reads `raw`, a directive `:::image source="a.png" alt-text="A":::` that starts at offset `start`. */
export function imageDirective(raw: string, start: number): ImageTag {
  return imageTag(raw, start, SOURCE, ALT_TEXT);
}

function imageTag(raw: string, start: number, destination: RegExp, alternative: RegExp): ImageTag {
  const address = destination.exec(raw);
  const alt = alternative.exec(raw)?.indices;
  const [from, to] = alt?.[1] ?? alt?.[2] ?? [0, 0];
  return {
    destination: address?.[1] ?? address?.[2] ?? address?.[3] ?? '',
    alt: to > from ? { start: start + from, end: start + to } : null,
  };
}

import { untranslatedIn } from '../text/untranslated-marks.ts';
import type { ReadDocument } from './sides.ts';

/** The translated alternative texts of a localized document's images by their destinations; each is taken once. */
export class AltTexts {
  private readonly texts = new Map<string, string[]>();

  constructor(document: ReadDocument) {
    const { text, blocks } = document;
    const waiting = waitingImages(document);
    for (const { prose } of blocks) {
      for (const { destination, alt, outer } of prose.images) {
        if (alt === null || (outer !== null && waiting.has(outer.start))) continue;
        const known = this.texts.get(destination) ?? [];
        this.texts.set(destination, [...known, text.slice(alt.start, alt.end)]);
      }
    }
  }

  take(destination: string): string | null {
    return this.texts.get(destination)?.shift() ?? null;
  }
}

/** What may belong to an image right behind it: `{width=50%}`. */
const ATTRIBUTES = /\{[^{}\r\n]*\}/y;

/** Where an image that ends at `end` ends with the attributes that stand behind it. */
export function imageEnd(text: string, end: number): number {
  ATTRIBUTES.lastIndex = end;
  return ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : end;
}

/** Where images begin whose alternative text waits for its translation: the mark stands behind the image, where no reader sees it. */
export function waitingImages({ text, blocks }: ReadDocument): ReadonlySet<number> {
  const { standing } = untranslatedIn(text);
  if (standing.length === 0) return new Set();
  const marked = new Map(standing.map(({ text: own }) => [own.start, own.end]));
  const images = blocks.flatMap(({ prose }) => prose.images.flatMap(({ outer }) => outer ?? []));
  return new Set(
    images.flatMap(({ start, end }) => {
      const own = marked.get(start);
      return own !== undefined && (own === end || own === imageEnd(text, end)) ? [start] : [];
    }),
  );
}

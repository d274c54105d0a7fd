import type { ReadDocument } from './sides.ts';

/** The alternative texts of a localized document's images by their destinations; each is taken once. */
export class AltTexts {
  private readonly texts = new Map<string, string[]>();

  constructor({ text, blocks }: ReadDocument) {
    for (const { prose } of blocks) {
      for (const { destination, alt } of prose.images) {
        if (alt === null) continue;
        const known = this.texts.get(destination) ?? [];
        this.texts.set(destination, [...known, text.slice(alt.start, alt.end)]);
      }
    }
  }

  take(destination: string): string | null {
    return this.texts.get(destination)?.shift() ?? null;
  }
}

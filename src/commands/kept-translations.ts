import type { Locale } from '../model/locale.ts';
import type { KeptTranslation } from '../model/records.ts';

/** Translations that stand in no document: by the hash of their source, of each locale apart. */
export class KeptTranslations {
  private readonly locales = new Map<Locale, Map<string, string | null>>();

  /** Takes note of one; of two that differ none can be trusted. */
  add(locale: Locale, { source, text }: Pick<KeptTranslation, 'source' | 'text'>): void {
    const texts = this.locales.get(locale) ?? new Map<string, string | null>();
    this.locales.set(locale, texts);
    const known = texts.get(source);
    texts.set(source, known === undefined || known === text ? text : null);
  }

  /** The translation of exactly the source with this hash; null when there is none, or more than one. */
  of(locale: Locale, hash: string): string | null {
    return this.locales.get(locale)?.get(hash) ?? null;
  }

  /** Whether there is none in a language. */
  isEmpty(locale: Locale): boolean {
    return !this.locales.has(locale);
  }

  /** Whether one of the sources with these hashes has a translation here. */
  hasAny(locale: Locale, hashes: readonly string[]): boolean {
    const texts = this.locales.get(locale);
    return texts !== undefined && hashes.some((hash) => texts.get(hash) != null);
  }
}

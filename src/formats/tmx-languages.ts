import type { Locale } from '../model/locale.ts';
import type { TmxUnit, TmxVariant } from './tmx-file.ts';

/**
 * The text of a unit in a language: of the tag as it is (`fr-FR`, `FR_fr`), else of any other of the same language and script
 * (`fr`, `fr-CA`; not `zh-TW` for `zh-CN`) that is none of `others`; null: there is none. Of several the first one counts.
 */
export function variantIn(unit: TmxUnit, tag: Locale, others: readonly Locale[] = []): TmxVariant | null {
  const language = languageOf(tag);
  const taken = others.map(normal);
  return (
    exactVariantIn(unit, tag) ??
    unit.variants.find((variant) => languageOf(variant.language) === language && !taken.includes(normal(variant.language))) ??
    null
  );
}

/** The text of a unit in the language of the tag as it is (`fr-FR`, `FR_fr`); null: there is none. */
export function exactVariantIn({ variants }: TmxUnit, tag: Locale): TmxVariant | null {
  const wanted = normal(tag);
  return variants.find((variant) => normal(variant.language) === wanted) ?? null;
}

/** Whether two tags are of the same language and script, such as `en-US` and `en_GB`. */
export function isSameLanguage(one: string, other: string): boolean {
  return languageOf(one) === languageOf(other);
}

/** A file names few languages, many times. */
const MOST_KNOWN = 1000;
const normals = new Map<string, string>();
const languages = new Map<string, string>();

function normal(tag: string): string {
  return known(normals, tag, () => tag.replaceAll('_', '-').toLowerCase());
}

/** `fr-Latn` of `fr-FR`: its script is the one that it has by far most often. */
function languageOf(tag: string): string {
  return known(languages, tag, () => likely(normal(tag)));
}

function known(all: Map<string, string>, tag: string, find: () => string): string {
  const before = all.get(tag);
  if (before !== undefined) return before;
  const found = find();
  if (all.size === MOST_KNOWN) all.clear();
  all.set(tag, found);
  return found;
}

function likely(tag: string): string {
  try {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag.split('-', 1)[0] ?? '';
  }
}

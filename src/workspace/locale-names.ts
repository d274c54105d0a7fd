import { isLocale } from '../model/locale.ts';

/** Language, script, region; of the variants the two that documentation is written in: others look like words. */
const SHAPE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:valencia|tarask))?$/i;
let languages: Intl.DisplayNames | null = null;

/**
 * Whether `name` is the tag of a known language, such as `fr` or `zh-hant-tw`. Stricter than BCP 47, which takes `guide`
 * and `images` for well-formed tags. Still, `src` is Sardinian: names of three letters need further evidence.
 */
export function looksLikeLocale(name: string): boolean {
  if (!SHAPE.test(name) || !isLocale(name)) return false;
  languages ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return languages.of(name) !== undefined;
}

/** Whether `name` alone does not tell a locale: three letters, which file names and folders often have. */
export function isDoubtful(name: string): boolean {
  return /^[a-z]{3}$/i.test(name);
}

/** Whether two tags are the same locale; BCP 47 does not tell letter case apart. */
export function sameLocale(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The locales of `tags` without `source` and without second spellings. */
export function distinctLocales(tags: readonly string[], source: string): readonly string[] {
  return tags.filter((tag, index) => !sameLocale(tag, source) && tags.findIndex((one) => sameLocale(one, tag)) === index);
}

/** The one of `tags` that is the source: `preferred` or, where that is English, the likeliest English; null when there is none. */
export function likelySource(tags: readonly string[], preferred: string): string | null {
  const exact = tags.find((tag) => sameLocale(tag, preferred));
  if (exact !== undefined || !isEnglish(preferred)) return exact ?? null;
  return ['en', 'en-US'].map((tag) => tags.find((one) => sameLocale(one, tag))).find(Boolean) ?? tags.find(isEnglish) ?? null;
}

function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/i.test(tag);
}

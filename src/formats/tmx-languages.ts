import type { TmxUnit, TmxVariant } from './tmx-file.ts';

/**
 * The text of a unit in a language: of the tag as it is (`fr-FR`, `FR_fr`), else of any other that has the same primary subtag
 * (`fr`, `fr-CA`); null: there is none. Of several the first one counts.
 */
export function variantIn({ variants }: TmxUnit, language: string): TmxVariant | null {
  const wanted = language.replaceAll('_', '-').toLowerCase();
  return (
    variants.find((variant) => variant.language.replaceAll('_', '-').toLowerCase() === wanted) ??
    variants.find((variant) => primarySubtag(variant.language) === primarySubtag(wanted)) ??
    null
  );
}

/** The language of a tag: `fr` of `fr-FR`, in lower case. */
export function primarySubtag(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

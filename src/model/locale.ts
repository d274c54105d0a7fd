import { UsageError } from './errors.ts';

/** A BCP 47 language tag, such as `en-US` or `sr-Cyrl-RS`, spelled as the user spelled it. */
export type Locale = string & { readonly __tag: 'Locale' };

/**
 * The one constructor of a {@link Locale}: accepts every well-formed BCP 47 tag in any case and keeps its spelling,
 * because the tag is also a folder name.
 *
 * @throws UsageError when `tag` is not well-formed BCP 47
 */
export function locale(tag: string): Locale {
  if (!isLocale(tag)) throw new UsageError(`Expected a BCP 47 language tag such as \`fr-FR\`, found \`${tag}\``);
  return tag;
}

/** Language, script, region: well-formed whatever they are. `Intl` takes 5 ms to say so. */
const COMMON = /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/;

/** Whether `tag` is well-formed BCP 47 (`Intl.getCanonicalLocales`, which implements RFC 5646 section 2.1). */
export function isLocale(tag: string): tag is Locale {
  if (COMMON.test(tag)) return true;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

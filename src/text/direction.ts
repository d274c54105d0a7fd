import type { Locale } from '../model/locale.ts';

/** ISO 15924 scripts in use that run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Which way the locale's script runs: that of its tag, else the likely one (CLDR): `ar-SA` and `az-Arab` `rtl`, `fr` `ltr`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(locale).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

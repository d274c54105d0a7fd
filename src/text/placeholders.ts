/**
 * What a program or a generator replaces, one pattern a kind: templates, includes and cross-references, formats, variables
 * of shells and builds. Each is sticky, and none looks further than its own sign allows.
 */
const KINDS: Readonly<Record<string, readonly RegExp[]>> = {
  '{': [
    /\{\{[^{}\n]{0,300}\}\}/y,
    /\{%[^{}\n]{0,300}%\}/y,
    /\{[^\s{}\p{Cc}][^{}\n]{0,300}\}/uy,
    /\{[^{}\n]{0,300}\{[^{}\n]{0,300}\}[^{}\n]{0,300}\}/y,
  ],
  $: [/\$\{[^{}\n]{1,300}\}/y, /\$\([A-Za-z_][\w.:]{0,80}\)/y],
  '%': [
    /%(?:\d{1,2}\$)?(?:[sdiufxXc@]|\.\d{1,2}f)(?![\p{L}\p{N}%])/uy,
    /%[A-Za-z_][A-Za-z0-9_]{1,60}%/y,
    /%\([a-z]\w{0,60}\)[sd]/y,
  ],
  '@': [/@@\w{1,80}@@/y],
  '[': [
    /\[!(?:INCLUDE|VIDEO|DIVERSITY|div|code|code-\w{1,40})\b[^[\]\n]{0,600}(?:\[[^[\]\n]{0,600}\][^[\]\n]{0,600})?\]/iy,
    /\[![A-Z]{2,20}\]/y,
  ],
  '<': [/<xref:[^<>\s]{1,600}>/iy],
  ':': [/:::[a-z][^\n]{0,2000}?:::/y],
};
const SPACED_OR_WORDS = /^\{[\p{L}\p{M}\s'’-]*\s[\p{L}\p{M}\s'’-]*\}$/u;

/** The placeholder that starts at `at`; empty when none does. `{the name}` is none: it is for people, who translate it. */
export function placeholderAt(text: string, at: number): string {
  const kinds = KINDS[text[at] ?? ''];
  if (kinds === undefined || (text[at] === '%' && /[\p{L}\p{N}%]/u.test(text[at - 1] ?? ''))) return '';
  for (const pattern of kinds) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && !SPACED_OR_WORDS.test(found)) return found;
  }
  return '';
}

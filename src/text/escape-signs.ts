import { matchAt } from './match-at.ts';

/** What a `{` opens together with the sign behind it: templates, attributes, expressions. */
export const OPENING_BRACE = /[{%:#./<]/;

const SPAN_ATTRIBUTE = /data-[ts]tu-id/iy;

/** `&#105;` for `i`. */
export function numericReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}

/** Whether the hyphen at `at` is the first or the second one of an attribute that the spans of bilingual documents have. */
export function isInSpanAttribute(text: string, at: number): boolean {
  return ['data'.length, 'data-ttu'.length].some((before) => matchAt(SPAN_ATTRIBUTE, text, at - before) !== '');
}

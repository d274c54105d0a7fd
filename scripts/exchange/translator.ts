import type { Content, ContentPart } from '../../src/model/content.ts';
import type { HandOff, HandOffUnit } from '../../src/model/hand-off.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { visibleText } from '../../src/text/visible-text.ts';

const LETTERS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Begins every translation: one name for each source text. */
export const TRANSLATED = /Ø[0-9a-f]{8}ß/g;

/** What some translators type. */
const TYPED = [
  ' *x',
  ' </span>',
  ' [x](javascript:alert(1))',
  ' `x',
  ' <b>',
  ' {{ x }}',
  ' <!-- x',
  ' | x',
  ' data-ttu-id="a"',
  ' &amp;',
];

/** A hand-off with every sentence translated: each vowel gets an accent, and every seventh sentence begins with something odd. */
export function translated(handOff: HandOff): HandOff {
  let at = 0;
  const unit = (own: HandOffUnit): HandOffUnit => {
    at += 1;
    const odd = at % 7 === 0 ? (TYPED[(at / 7) % TYPED.length] ?? '') : '';
    return { ...own, target: inOtherWords(own.source, odd), state: 'translated', subState: null };
  };
  return { ...handOff, documents: handOff.documents.map((document) => ({ ...document, units: document.units.map(unit) })) };
}

function inOtherWords({ parts, codes }: Content, odd: string): Content {
  const own = parts.map(
    (part): ContentPart =>
      part.type === 'text' ? { type: 'text', text: part.text.replace(/[aeiou]/g, (letter) => LETTERS[letter] ?? letter) } : part,
  );
  return { parts: [{ type: 'text', text: `Ø${fingerprint(visibleText({ parts, codes }))}ß${odd} ` }, ...own], codes };
}

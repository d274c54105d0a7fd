import type { Code, Content } from '../model/content.ts';
import type { Locale } from '../model/locale.ts';
import { markdownOf } from '../text/markdown-of.ts';
import { joinedTexts } from './joined-texts.ts';
import type { TmxFile } from './tmx-file.ts';
import { exactVariantIn, isSameLanguage, variantIn } from './tmx-languages.ts';

/** Why a unit of a memory gives no pair. */
export type TmxSkip = 'no source' | 'no translation' | 'same text';

/** A unit as a pair of texts in Markdown, or why it gives none. */
export type TmxPair = { readonly source: string; readonly target: string } | TmxSkip;

/** Of which languages a memory gives pairs. */
export interface TmxLanguages {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** Those whose texts are not for `targetLocale`, though they may be of the same language. */
  readonly others: readonly Locale[];
}

/**
 * The units of any memory as pairs of Markdown, in order. What a text says stays text; its codes are Markdown where another run of
 * hexapla wrote them, tags of HTML stay tags, bold and italic get the signs that Markdown has for them, and all other codes are
 * left out: no other program could read them.
 */
export function tmxPairs(file: TmxFile, { sourceLocale, targetLocale, others }: TmxLanguages): readonly TmxPair[] {
  const print = printerFor(file);
  // From `en-US` to `en-GB` the tags have to be those.
  const find = isSameLanguage(sourceLocale, targetLocale) ? exactVariantIn : variantIn;
  return file.units.map((unit) => {
    const source = find(unit, sourceLocale);
    if (source === null) return 'no source';
    const target = find(unit, targetLocale, others);
    if (target === null) return 'no translation';
    const [from, to] = [print(source.content), print(target.content)];
    if (from.trim() === '') return 'no source';
    if (to.trim() === '') return 'no translation';
    return from === to ? 'same text' : { source: from, target: to };
  });
}

function printerFor({ datatype, tool }: TmxFile): (content: Content) => string {
  const print = (content: Content) => markdownOf(content, { syntax: 'markdown', kind: 'paragraph', source: content });
  if (datatype === 'x-markdown') return ({ parts }) => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return tool === 'hexapla' ? print : (content) => print(withKnownCodes(content));
}

/** A content with those codes only that mean something in Markdown. */
function withKnownCodes({ parts, codes }: Content): Content {
  const known = new Map(codes.flatMap((code) => knownCode(code) ?? []).map((code) => [code.id, code]));
  const kept = parts.filter((part) => part.type === 'text' || known.has(part.id));
  return { parts: joinedTexts(kept), codes: [...known.values()] };
}

const TAG = /^<\/?[A-Za-z][^<>]*>$/;

function knownCode(code: Code): Code | null {
  const { kind, data, closing } = code;
  if (TAG.test(data) && (closing === null || TAG.test(closing))) return { ...code, kind: 'html' };
  if (closing === null || (kind !== 'bold' && kind !== 'italic')) return null;
  const sign = kind === 'bold' ? '**' : '*';
  return { ...code, data: sign, closing: sign };
}

import type { Code, Content } from '../model/content.ts';
import { withOneBlankAtEnd } from './content-of.ts';
import { isSigned, type SoundPart } from './sound-parts.ts';

/** How strict two contents are compared: `lenient` takes a placeholder for its text, as a reader and a program do. */
export type KeyStrictness = 'strict' | 'lenient';

/** Equal for contents with the same text and the same codes in the same places. An address is its text, emphasis has no sign. */
export function contentKey(parts: readonly SoundPart[], strictness: KeyStrictness): string {
  const all = parts.map((part) => (part.type === 'text' ? part.text : codeKey(part.type, part.code, strictness))).join('');
  return withOneBlankAtEnd(all.replace(/^ +/, ' '));
}

/** The parts of a content that was read, each with its code. */
export function partsWithCodes({ parts, codes }: Content): readonly SoundPart[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return parts.flatMap((part): SoundPart[] => {
    if (part.type === 'text') return [part];
    const code = byId.get(part.id);
    return code === undefined ? [] : [{ type: part.type, code }];
  });
}

// No text holds a control character.
function codeKey(type: 'alone' | 'open' | 'close', code: Code, strictness: KeyStrictness): string {
  if (code.kind === 'address') return code.shown;
  if (code.kind === 'placeholder' && strictness === 'lenient') return code.data;
  const isEmphasis = /^(?:bold|italic|strike)$/.test(code.kind);
  const data = isEmphasis && (isSigned(code) || code.data.startsWith('<')) ? '' : `${code.data}\u0002${code.closing}`;
  return `\u0001${type} ${code.kind} ${data}\u0003`;
}

import type { Code, Content } from '../model/content.ts';
import { withOneBlankAtEnd, withoutBlanksAtEnd } from './content-of.ts';
import { isEmphasis } from './content-piece.ts';
import { isSigned, type SoundPart } from './sound-parts.ts';
import { linkedAddress, typedAddresses } from './typed-addresses.ts';

/**
 * How strict two contents are compared: `strict` takes an address for its text, which it is but that it leads somewhere;
 * `lenient` a placeholder, too, as readers and programs do.
 */
export type KeyStrictness = 'exact' | 'strict' | 'lenient';

/**
 * Equal for contents with the same text and the same codes in the same places. A link to its own text is an address;
 * emphasis and breaks have no sign.
 */
export function contentKey(parts: readonly SoundPart[], strictness: KeyStrictness): string {
  const keys: string[] = [];
  let isInLink = false;
  for (const [index, part] of parts.entries()) {
    if (part.type === 'text') {
      // nobody sees the blanks around a break
      const start = isBreak(parts[index - 1]) || index === 0 ? part.text.replace(/^ +/, index === 0 ? ' ' : '') : part.text;
      const text = isBreak(parts[index + 1]) ? withoutBlanksAtEnd(start) : start;
      keys.push(isInLink || strictness !== 'exact' ? text : textKey(text, signBefore(parts[index - 1])));
    } else if (isEmptyElement(parts, index)) keys.push(codeKey('alone', elementOf(part.code), strictness));
    else if (!isEmptyElement(parts, index - 1) && !isLinkedAddress(parts, part.type === 'close' ? index - 2 : index)) {
      keys.push(codeKey(part.type, part.code, strictness));
      if (part.code.kind === 'link') isInLink = part.type === 'open';
    }
  }
  return withOneBlankAtEnd(keys.join(''));
}

function isBreak(part: SoundPart | undefined): boolean {
  return part !== undefined && part.type !== 'text' && part.code.kind === 'break';
}

/** A text with the addresses that are read in it as those are that are codes. */
function textKey(text: string, before: string): string {
  let key = '';
  let done = 0;
  for (const { start, end } of typedAddresses(text, before)) {
    key += text.slice(done, start) + addressKey(text.slice(start, end));
    done = end;
  }
  return key + text.slice(done);
}

function addressKey(address: string): string {
  return `\u0001address ${address}\u0003`;
}

function signBefore(part: SoundPart | undefined): string {
  if (part === undefined || part.type === 'text') return '';
  return (part.type === 'close' ? (part.code.closing ?? '') : part.code.data).slice(-1);
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

/** Whether a tag at `index` is closed at once: it reads as one code. */
function isEmptyElement(parts: readonly SoundPart[], index: number): boolean {
  const [open, close] = [parts[index], parts[index + 1]];
  if (open?.type !== 'open' || close?.type !== 'close' || open.code !== close.code) return false;
  return open.code.data.startsWith('<');
}

function elementOf({ data, closing, ...code }: Code): Code {
  return { ...code, kind: 'html', data: `${data}${closing}`, closing: null };
}

/** Whether a link opens at `index` that is as long as an address, and leads there. */
function isLinkedAddress(parts: readonly SoundPart[], index: number): boolean {
  const [open, text, close] = [parts[index], parts[index + 1], parts[index + 2]];
  if (open?.type !== 'open' || text?.type !== 'text' || close?.type !== 'close' || open.code !== close.code) return false;
  const closing = open.code.closing ?? '';
  return (closing === '' || closing.endsWith(')')) && linkedAddress(text.text).endsWith(closing);
}

// No text holds a control character.
function codeKey(type: 'alone' | 'open' | 'close', code: Code, strictness: KeyStrictness): string {
  if (code.kind === 'address') return strictness === 'exact' ? addressKey(code.shown) : code.shown;
  if (code.kind === 'placeholder' && strictness === 'lenient') return code.data;
  const isMarked = isEmphasis(code.kind) && (isSigned(code) || code.data.startsWith('<'));
  const data = isMarked || code.kind === 'break' ? '' : `${code.data}\u0002${code.closing}`;
  return `\u0001${type} ${code.kind} ${data}\u0003`;
}

import { CODE_KINDS, type Code, type CodeKind, type Content, type ContentPart } from '../../model/content.ts';
import { oneOf } from '../../text/one-of.ts';
import { bareContent, isBare, unknownCode } from './normal-content.ts';
import type { Inline, InlineElement, ReadElement, ReadInline } from './package.ts';
import { idOf, safeId } from './safe-id.ts';
import type { Said12 } from './wash-12.ts';

/** What XLIFF 1.2 cannot say of a code: {@link codeRights}. */
export type CodeRights = ReadonlyMap<string, Pick<Code, 'canDelete' | 'canReorder'>>;

/** Words of XLIFF 1.2 for kinds of codes; all others are `x-` and the kind. */
const AROUND: ReadonlyMap<string, CodeKind> = new Map([
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['link', 'link'],
]);
const ALONE: ReadonlyMap<string, CodeKind> = new Map([
  ['image', 'image'],
  ['lb', 'break'],
]);

const UNTOLD: CodeRights = new Map();

/** A content as the inline elements of XLIFF 1.2; `codes` are those of its source. */
export function inlines12(content: Content, codes: readonly Code[]): readonly Inline[] {
  if (isBare(content)) return content.parts.map((part) => (part.type === 'text' ? part.text : ''));
  const known = new Map([...content.codes, ...codes].map((code) => [code.id, code]));
  return content.parts.map((part) => {
    if (part.type === 'text') return part.text;
    const code = known.get(part.id) ?? unknownCode(part.id, part.type);
    const id = safeId(code.id);
    if (part.type === 'close') return element('ept', { id }, code.closing ?? '');
    if (part.type === 'open') return element('bpt', { id, ctype: ctypeOf(code.kind, AROUND) }, code.data);
    const shown = code.shown === '' ? undefined : code.shown;
    return element('ph', { id, ctype: ctypeOf(code.kind, ALONE), 'equiv-text': shown }, code.data);
  });
}

function element(tag: 'ph' | 'bpt' | 'ept', attributes: InlineElement['attributes'], data: string): InlineElement {
  return { tag, attributes, content: data === '' ? [] : [data] };
}

function ctypeOf(kind: CodeKind, words: ReadonlyMap<string, CodeKind>): string {
  for (const [word, meant] of words) if (meant === kind) return word;
  return `x-${kind}`;
}

/** The content that inline elements make, with what they say of their codes. */
export function content12(inlines: readonly ReadInline<Said12>[], rights: CodeRights): Content {
  const [first] = inlines;
  if (inlines.length < 2 && (first === undefined || typeof first === 'string')) return bareContent(first ?? '');
  const codes = new Map<string, Code>();
  const parts = inlines.map((piece): ContentPart => {
    if (typeof piece === 'string') return { type: 'text', text: piece };
    const id = idOf(piece.said.id);
    const type = piece.tag === 'ph' ? 'alone' : piece.tag === 'bpt' ? 'open' : 'close';
    const code = codes.get(id) ?? { ...unknownCode(id, type), ...rights.get(id) };
    codes.set(id, { ...code, ...toldOf(piece, type) });
    return { type, id };
  });
  return { parts, codes: [...codes.values()] };
}

function toldOf({ said, content }: ReadElement<Said12>, type: 'alone' | 'open' | 'close'): Partial<Code> {
  const data = content.filter((piece) => typeof piece === 'string').join('');
  if (type === 'close') return { closing: data };
  const kind = kindOf(said.ctype ?? '', type === 'open' ? AROUND : ALONE);
  return type === 'open' ? { kind, data } : { kind, data, shown: said.shown ?? '' };
}

function kindOf(ctype: string, words: ReadonlyMap<string, CodeKind>): CodeKind {
  return words.get(ctype) ?? (ctype.startsWith('x-') ? oneOf(CODE_KINDS, ctype.slice(2)) : null) ?? 'placeholder';
}

/** Ids of codes that may be deleted or have to keep their place, as one text: `1=delete 2=keep-place 3=delete,keep-place`. */
export function codeRights(source: Content, target: Content | null): string {
  const codes = new Map([...(target?.codes ?? []), ...source.codes].map((code) => [code.id, code]));
  const told = [...codes.values()].map(({ id, canDelete, canReorder }) => {
    const words = [...(canDelete ? ['delete'] : []), ...(canReorder ? [] : ['keep-place'])];
    return words.length === 0 ? '' : `${safeId(id)}=${words.join(',')}`;
  });
  return told.filter((each) => each !== '').join(' ');
}

export function readCodeRights(text: string): CodeRights {
  if (text === '') return UNTOLD;
  const rights = new Map<string, Pick<Code, 'canDelete' | 'canReorder'>>();
  for (const told of text.split(' ')) {
    const [token = '', words = ''] = told.split('=');
    const named = words.split(',');
    rights.set(idOf(token), { canDelete: named.includes('delete'), canReorder: !named.includes('keep-place') });
  }
  return rights;
}

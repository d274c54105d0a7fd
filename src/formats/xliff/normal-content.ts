import type { Code, Content } from '../../model/content.ts';
import { joinedTexts } from '../joined-texts.ts';

/**
 * `content` as a file gives it back: no empty texts and no two in a row, the codes that it has in the order of their first use, and
 * nothing shown for one around text. Of the codes of a translation, those that its source has are the source's; of others, what
 * stands in the translation is told.
 */
export function normalContent(content: Content, source: Content | null): Content {
  if (isBare(content) || (source === null && isNormal(content))) return content;
  const parts = joinedTexts(content.parts);
  const own = new Map(content.codes.map((code) => [code.id, code]));
  const given = new Map((source ?? content).codes.map((code) => [code.id, code]));
  const types = new Map<string, Set<MarkType>>();
  for (const part of parts) if (part.type !== 'text') types.set(part.id, (types.get(part.id) ?? new Set()).add(part.type));
  const codes = [...types].map(([id, used]) => {
    const code = given.get(id);
    return code === undefined ? toldCode(own.get(id), id, used) : shownOnlyAlone(code);
  });
  return { parts, codes };
}

/** Whether a content is one text without codes, or nothing: as it is to be. */
export function isBare({ parts, codes }: Content): boolean {
  const [first] = parts;
  return codes.length === 0 && (first === undefined || (parts.length === 1 && first.type === 'text' && first.text !== ''));
}

/** Most contents have few codes: of more, it is not looked up which were met. */
const MANY_CODES = 16;

/** Whether a content is as {@link normalContent} makes one by itself; false also for one with many codes. */
function isNormal({ parts, codes }: Content): boolean {
  if (codes.length > MANY_CODES) return false;
  let [met, isText] = [0, false];
  for (const part of parts) {
    if (part.type === 'text') {
      if (isText || part.text === '') return false;
      isText = true;
      continue;
    }
    isText = false;
    const at = codes.findIndex(({ id }) => id === part.id);
    if (at === -1 || at > met) return false;
    if (at === met) met += 1;
  }
  return met === codes.length && codes.every(({ closing, shown }) => closing === null || shown === '');
}

const NOTHING: readonly never[] = [];
const EMPTY: Content = { parts: NOTHING, codes: NOTHING };

/** The content that a text without codes is. */
export function bareContent(text: string): Content {
  return text === '' ? EMPTY : { parts: [{ type: 'text', text }], codes: NOTHING };
}

type MarkType = 'alone' | 'open' | 'close';

function shownOnlyAlone(code: Code): Code {
  return code.closing === null || code.shown === '' ? code : { ...code, shown: '' };
}

/** Of one half of a code, nothing of the other half is told, and the kind is told at its start. */
function toldCode(code: Code | undefined, id: string, used: ReadonlySet<MarkType>): Code {
  if (code === undefined) return unknownCode(id, used.has('alone') ? 'alone' : 'open');
  if (used.has('alone')) return { ...code, closing: null };
  const kind = used.has('open') ? code.kind : 'placeholder';
  return {
    ...code,
    kind,
    data: used.has('open') ? code.data : '',
    closing: (used.has('close') && code.closing) || '',
    shown: '',
  };
}

/** A code of which nothing is known but that it is there. */
export function unknownCode(id: string, type: MarkType): Code {
  const closing = type === 'alone' ? null : '';
  return { id, kind: 'placeholder', data: '', closing, shown: '', canDelete: false, canReorder: true };
}

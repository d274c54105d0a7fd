import type { Code } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import { escapedMarkdown, fullyEscapedMarkdown, numericReference } from './escape-markdown.ts';
import { lineLeadSign } from './line-lead-signs.ts';
import { isSigned, type SoundPart } from './sound-parts.ts';

/** How the parts of a content may be written, for where they do not read as these parts. */
interface Way {
  /** Escapes where signs have a meaning, or everywhere. */
  readonly escapes: 'few' | 'all';
  /** Emphasis as in the source, with `*` for `_`, or with tags. */
  readonly emphasis: 'own' | 'stars' | 'tags';
  /** Letters beside emphasis as references, and addresses in `<>`. */
  readonly besides: 'letters' | 'references';
}

/**
 * From what reads best to what always works. `**テスト。**です` is no emphasis, as a letter stands behind a full stop and the
 * signs: written `&#12391;`, the letter is a sign to the grammar and the same to the reader, in every renderer. Tags are for
 * where code or other emphasis stands there: not all renderers let them through, and whoever counts emphasis misses them. A
 * zero-width space would be one more sign in the text, which breaks lines and searches.
 */
export const WAYS: readonly Way[] = [
  { escapes: 'few', emphasis: 'own', besides: 'letters' },
  { escapes: 'few', emphasis: 'stars', besides: 'letters' },
  { escapes: 'few', emphasis: 'stars', besides: 'references' },
  { escapes: 'all', emphasis: 'own', besides: 'letters' },
  { escapes: 'all', emphasis: 'stars', besides: 'references' },
  { escapes: 'few', emphasis: 'tags', besides: 'references' },
  { escapes: 'all', emphasis: 'tags', besides: 'references' },
];

/** Where the parts stand. */
interface PartsPlace {
  readonly kind: BlockKind;
  readonly syntax: 'markdown' | 'mdx';
  readonly bracketed: ReadonlySet<string>;
}

/** Writes the parts of a content one way. */
export function printParts(parts: readonly SoundPart[], place: PartsPlace, way: Way): string {
  let written = '';
  parts.forEach((part, index) => {
    if (part.type !== 'text') {
      written += codeMarkdown(part.type, part.code, { place, way });
      return;
    }
    const [before, behind] = [parts[index - 1], parts[index + 1]];
    const after = behind === undefined || behind.type === 'text' ? '' : codeMarkdown(behind.type, behind.code, { place, way });
    const isFirst = written.trim() === '' || /\n[ \t]*$/.test(written.slice(-200));
    const text = isFirst ? part.text.replace(/^ +/, index === 0 ? ' ' : '') : part.text;
    const tail = behind === undefined ? text.replace(/ +$/, ' ') : text;
    const head = way.besides === 'references' && isBorder(before, 'close') ? firstLetter(tail) : '';
    const rest = tail.slice(head.length);
    const last = way.besides === 'references' && isBorder(behind, 'open') ? lastLetter(rest) : '';
    const middle = rest.slice(0, rest.length - last.length);
    written += head === '' ? '' : numericReference(head);
    const forced = forcedSigns(middle, {
      after: last === '' ? after : '&',
      isFirst: isFirst && head === '',
      isLast: behind === undefined,
      place,
    });
    const textPlace = {
      before: written.slice(-1),
      after: last === '' ? after : '&',
      forced,
      isCell: place.kind === 'cell',
      isMdx: place.syntax === 'mdx',
      bracketed: place.bracketed,
    };
    written += way.escapes === 'few' ? escapedMarkdown(middle, textPlace) : fullyEscapedMarkdown(middle, textPlace);
    written += last === '' ? '' : numericReference(last);
  });
  return written;
}

const TAGS: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 'del'],
]);

function codeMarkdown(
  type: 'alone' | 'open' | 'close',
  code: Code,
  { place, way }: { readonly place: PartsPlace; readonly way: Way },
): string {
  const data = type === 'close' ? (code.closing ?? '') : code.data;
  if (isSigned(code) && way.emphasis === 'tags') return `<${type === 'close' ? '/' : ''}${TAGS.get(code.kind)}>`;
  if (isSigned(code) && way.emphasis === 'stars') return data.replaceAll('_', '*');
  const isBare = code.kind === 'address' && way.besides === 'references' && /^https?:/i.test(data) && place.syntax === 'markdown';
  return isBare ? `<${data}>` : data;
}

function isBorder(part: SoundPart | undefined, type: 'open' | 'close'): boolean {
  return part !== undefined && part.type === type && isSigned(part.code);
}

function firstLetter(text: string): string {
  return /^[\p{L}\p{N}\p{M}]/u.exec(text)?.[0] ?? '';
}

function lastLetter(text: string): string {
  return /[\p{L}\p{N}\p{M}]$/u.exec(text.slice(-2))?.[0] ?? '';
}

interface Line {
  readonly after: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly place: PartsPlace;
}

/** The signs of a text that would open a block where it begins a line, or be no text at the end of a heading. */
function forcedSigns(text: string, { after, isFirst, isLast, place }: Line): readonly number[] {
  const forced: number[] = [];
  const lead = isFirst && place.kind !== 'cell' ? lineLeadSign(text + after, place.syntax) : null;
  if (lead !== null && lead < text.length) forced.push(lead);
  const hashes = isLast && place.kind === 'heading' ? /(?:^|[ \t])(#+)[ \t]*$/.exec(text.slice(-1000)) : null;
  if (hashes !== null) forced.push(text.trimEnd().length - (hashes[1]?.length ?? 0));
  return forced;
}

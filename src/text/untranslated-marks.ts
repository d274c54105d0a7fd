import type { Range } from '../model/range.ts';
import { codePlaces } from './code-places.ts';
import { fingerprint } from './fingerprint.ts';

/** How a comment is written where the mark stands. */
export type MarkStyle = 'markdown' | 'mdx' | 'yaml';

/** Text of the source that stands in a localized file because there is no translation of it yet, and the mark behind it. */
export interface Untranslated {
  readonly text: Range;
  readonly mark: Range;
}

const MARK = /(<!--|\{\/\*|\r?\n[ \t]*#) hexapla: (?:not translated|notice) (\d{1,6}) ([0-9a-f]{8})(?: -->| \*\/\}|(?=\r?\n|$))/g;
/** What both sorts of marks begin with. */
const PROBE = ' hexapla: not';
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The mark that goes directly behind `text`, source text in a localized file. It says how long the text is and what it was, so
 * that it stands for nothing any more as soon as somebody changes a letter: then the text is a translation.
 */
export function untranslatedMark(text: string, style: MarkStyle): string {
  return markOf('not translated', text, style);
}

/** The mark behind a notice that a page is not up to date, which is no translation either. */
export function noticeMark(text: string, style: MarkStyle): string {
  return markOf('notice', text, style);
}

function markOf(what: 'not translated' | 'notice', text: string, style: MarkStyle): string {
  const says = `hexapla: ${what} ${text.length} ${fingerprint(text)}`;
  switch (style) {
    case 'markdown':
      return `<!-- ${says} -->`;
    case 'mdx':
      return `{/* ${says} */}`;
    case 'yaml':
      return `\n# ${says}`;
  }
}

/**
 * The marks of a localized file, in order: those whose text is still what they say, and all others. A mark in code is an example of one, and
 * so is one of YAML outside the front matter.
 */
export function untranslatedIn(text: string): {
  readonly standing: readonly Untranslated[];
  readonly outdated: readonly Range[];
} {
  if (!text.includes(PROBE)) return { standing: [], outdated: [] };
  const standing: Untranslated[] = [];
  const outdated: Range[] = [];
  const bodyAt = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const isCode = codePlaces(text, bodyAt);
  let from = 0;
  for (const { 0: mark, 1: opening = '', 2: length = '', 3: name, index } of text.matchAll(MARK)) {
    const range = { start: index, end: index + mark.length };
    const start = index - Number(length);
    const isStanding = start >= from && fingerprint(text.slice(start, index)) === name;
    const isExample = opening.endsWith('#') ? index >= bodyAt : isCode(isStanding ? { start, end: range.end } : range);
    if (isExample) continue;
    if (isStanding) {
      standing.push({ text: { start, end: index }, mark: range });
      from = range.end;
    } else outdated.push(range);
  }
  return { standing, outdated };
}

/** No blank that Markdown knows: a paragraph that begins with four of those would be code. */
const BLANK = '\u00a0';

/**
 * A localized file as a reader of translations sees it: text that is not translated, and every mark, are blanks. All offsets
 * and lines stay.
 */
export function withoutUntranslated(text: string): string {
  const { standing, outdated } = untranslatedIn(text);
  if (standing.length === 0 && outdated.length === 0) return text;
  const ranges = [...standing.map(({ text: own, mark }) => ({ start: own.start, end: mark.end })), ...outdated];
  let result = '';
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const hidden = text.slice(start, end);
    const isYaml = !/(?:-->|\*\/\})$/.test(hidden);
    result += text.slice(result.length, start) + hidden.replace(/[^\r\n]/g, isYaml ? ' ' : BLANK);
  }
  return result + text.slice(result.length);
}

/** A part of a localized file without any mark; what the marks stood behind stays, and so do examples of them in code. */
export function withoutMarks(text: string): string {
  if (!text.includes(PROBE)) return text;
  const isCode = codePlaces(text, 0);
  return text.replaceAll(MARK, (mark: string, opening: string, _length, _name, index: number) =>
    opening.endsWith('#') || !isCode({ start: index, end: index + mark.length }) ? '' : mark,
  );
}

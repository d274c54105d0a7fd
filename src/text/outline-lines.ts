import type { Range } from '../model/range.ts';
import { lineEnd, lineStart } from './line-ends.ts';
import type { OutlineLine } from './outline.ts';
import { inside } from './outline-links.ts';

const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
/** What a line must hold to be looked at. */
const CANDIDATE = /:::|[[［][ \t]*[!！]|\{[{%!]|8<-|^[ \t>]*(?:<<<[ \t]|!!!|\?\?\?|===[!+]?[ \t]+")/gm;
/** In any script: a translated keyword is looked for. */
const ALERT = /^(?:\\?\[|［)[ \t]*[!！][ \t]*([\p{L}][\p{L}\p{M}\p{N} _-]*?)[ \t]*(?:\\?\]|］)[+-]?(?=[ \t]|$)/u;
const INCLUDE = /\[![ \t]*([A-Za-z][\w-]*)[ \t]*\[[^\][\n]*\][ \t]*\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)\]/g;
const BRACKETS = /^\[!(?!UICONTROL\b|DNL\b)([A-Za-z][\w-]*)[ \t][^\][\n]*\][ \t]*$/;
const LIQUID = /\{%-?[ \t]*([\w-]+)([^\n]*?)-?%\}/g;
const SHORTCODE = /\{\{[<%][ \t]*(\/?[ \t]*[\w./-]+)([^\n]*?)[>%]\}\}/g;
const MDBOOK = /\{\{[ \t]*#(\w+)[ \t]+([^{}\n]*)\}\}/g;
const SNIPPET = /^(?:<<<[ \t]+|-+8<-+[ \t]+)["']?([^"'\n]*)/;
const COLONS = /^:{3,}[ \t]*([A-Za-z][\w-]*)?/;
const ADMONITION = /^(!!!|\?\?\?\+?|===[!+]?)[ \t]+([\w-]+|")/;

/** On longer lines no templates are looked for. UTF-16 code units. */
const MAX_LENGTH = 5000;

type Line = Omit<OutlineLine, 'range'>;

/** The alerts, includes and directives of `text` outside `opaque` (code and comments, in order), in document order. */
export function extensionLines(text: string, opaque: readonly Range[]): readonly OutlineLine[] {
  const isOpaque = inside(opaque);
  // A code span may stand before it on the line, or hold it.
  const isInCode = inside(opaque);
  const found: OutlineLine[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const start = lineStart(text, match.index, 0);
    const end = lineEnd(text, match.index);
    CANDIDATE.lastIndex = end;
    const lead = LEAD.exec(text.slice(start, end))?.[0] ?? '';
    const at = start + lead.length;
    if (isOpaque(at)) continue;
    for (const { line, range } of linesOf(text.slice(at, end), lead)) {
      const place = { start: at + range.start, end: at + range.end };
      if (range.start === 0 || !isInCode(place.start)) found.push({ ...line, range: place });
    }
  }
  return found;
}

function* linesOf(content: string, lead: string): Generator<{ readonly line: Line; readonly range: Range }> {
  const whole = wholeLine(content.trimEnd(), lead);
  if (whole !== null) yield { line: whole, range: { start: 0, end: content.trimEnd().length } };
  else yield* [...inlines(content)].sort((a, b) => a.range.start - b.range.start);
}

/** A line that is one thing, or starts with it. */
function wholeLine(content: string, lead: string): Line | null {
  const alert = lead.includes('>') ? ALERT.exec(content.slice(0, 100)) : null;
  if (alert !== null) return { kind: 'alert', text: alert[0], name: alert[1] ?? '' };
  const colons = content.startsWith(':::') ? COLONS.exec(content) : null;
  if (colons !== null) return { kind: 'directive', text: content, name: `:::${colons[1] ?? ''}` };
  const brackets = BRACKETS.exec(content);
  if (brackets !== null) return { kind: 'directive', text: content, name: `[!${brackets[1] ?? ''}` };
  const snippet = SNIPPET.exec(content);
  if (snippet !== null) return { kind: 'include', text: content, name: (snippet[1] ?? '').trim() };
  const admonition = ADMONITION.exec(content);
  if (admonition === null) return null;
  const [, sign = '', name = ''] = admonition;
  return { kind: 'directive', text: content, name: name === '"' ? sign : `${sign} ${name}` };
}

function* inlines(content: string): Generator<{ readonly line: Line; readonly range: Range }> {
  const at = (all: string, index: number): Range => ({ start: index, end: index + all.length });
  for (const { 0: all, 2: path = '', index } of content.matchAll(INCLUDE))
    yield { line: { kind: 'include', text: all, name: path.trim() }, range: at(all, index) };
  if (!content.includes('{') || content.length > MAX_LENGTH) return;
  for (const { 0: all, 1: name = '', 2: rest = '', index } of content.matchAll(LIQUID)) {
    const isInclude = /^(?:include|include_relative|render)$/.test(name);
    const line: Line = isInclude
      ? { kind: 'include', text: all, name: rest.trim().split(/\s/)[0] ?? '' }
      : { kind: 'directive', text: all, name: `{% ${name}` };
    yield { line, range: at(all, index) };
  }
  for (const { 0: all, 1: name = '', index } of content.matchAll(SHORTCODE))
    yield { line: { kind: 'directive', text: all, name: `{{< ${name.replace(/\s/g, '')}` }, range: at(all, index) };
  for (const { 0: all, 1: name = '', 2: path = '', index } of content.matchAll(MDBOOK))
    if (/include$/.test(name)) yield { line: { kind: 'include', text: all, name: path.trim() }, range: at(all, index) };
}

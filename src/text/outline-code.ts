import type { Range } from '../model/range.ts';
import { lineStart } from './line-ends.ts';
import type { OutlineCode } from './outline.ts';

const FENCE = /^(`{3,}|~{3,})([^\n\r]*)/;
const LINE_END = /\r\n|\n|\r/;

/** The code block of `text` that stands at `range`. */
export function codeOf(text: string, range: Range): OutlineCode {
  const [first = '', ...rest] = text.slice(range.start, range.end).split(LINE_END);
  const lead = text.slice(lineStart(text, range.start, 0), range.start);
  const outdented = (line: string) => withoutLead(line, lead);
  const fence = FENCE.exec(first);
  if (fence === null) return { info: '', content: withoutIndent([first, ...rest.map(outdented)]), isClosed: true, range };
  const [, run = '', info = ''] = fence;
  const last = rest.at(-1)?.replace(/^[ \t>]+/, '') ?? '';
  const isClosed = last.startsWith(run) && last.replaceAll(run[0] ?? '', '').trim() === '';
  const content = (isClosed ? rest.slice(0, -1) : rest).map(outdented).join('\n');
  return { info: info.trim(), content, isClosed, range };
}

/** A line below the one that `lead` stands before, without the quote markers and the indentation of the block. */
function withoutLead(line: string, lead: string): string {
  let at = 0;
  for (const _ of lead.matchAll(/>/g)) at += /^[ \t]*>/.exec(line.slice(at))?.[0].length ?? 0;
  const width = lead.length - (lead.lastIndexOf('>') + 1);
  let end = at;
  while (end < at + width && (line[end] === ' ' || line[end] === '\t')) end += 1;
  return line.slice(end);
}

/** Lines without the indentation that all of them have but the blank ones. */
function withoutIndent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join('\n');
}

import { codeRanges } from './code-ranges.ts';
import { lineEnd, lineStart } from './line-ends.ts';

/**
 * `text` with each `|` inside a code span of one line as `x`. GFM parts table cells there; most sites' parsers do not, and
 * their documents rely on it. Outside tables it makes no difference.
 */
export function maskCodeInTables(text: string): string {
  if (!text.includes('|')) return text;
  let masked = '';
  let done = 0;
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', done)) {
    const start = lineStart(text, at, done);
    const end = lineEnd(text, at);
    masked += text.slice(done, start) + withoutPipes(text.slice(start, end));
    done = end;
  }
  return masked + text.slice(done);
}

function withoutPipes(line: string): string {
  if (!line.includes('|')) return line;
  let masked = '';
  let at = 0;
  for (const { start, end } of codeRanges(line)) {
    masked += line.slice(at, start) + line.slice(start, end).replaceAll('|', 'x');
    at = end;
  }
  return masked + line.slice(at);
}

import type { Range } from '../model/range.ts';
import { RegionFinder } from './extension-regions.ts';
import { attributesAtEnd, containerTitle, LINE_RULES } from './extension-rules.ts';
import type { Masked } from './extensions.ts';
import { lineEnd, lineStart } from './line-ends.ts';

const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const CANDIDATE = /:::|\[!|^[ \t>]*\$\$|^[ \t>]*#{1,6}[ \t].*\{#/gm;
/** The extensions that site generators have in MDX too. All others are JavaScript there, or text. */
const IN_MDX = new Set(['colon fence', 'alert', 'directive in brackets', 'includes', 'formula']);
const RULES = LINE_RULES.filter(({ name }) => IN_MDX.has(name));

/** Hides from the grammar of MDX what generators such as Docusaurus take away before it: directives, ids of headings, formulas. */
export function maskMdx(text: string): Masked {
  const regions = new RegionFinder(text);
  const titles = new Map<number, Range>();
  let masked = '';
  let done = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const start = lineStart(text, match.index, done);
    const line = text.slice(start, lineEnd(text, match.index));
    const lead = LEAD.exec(line)?.[0] ?? '';
    const content = line.slice(lead.length);
    const at = start + lead.length;
    const formulaEnd = content.trimEnd() === '$$' ? regions.endAt(at, content) : null;
    masked += text.slice(done, at) + (formulaEnd === null ? masker(content, at, titles) : blank(text.slice(at, formulaEnd)));
    done = formulaEnd ?? start + line.length;
    CANDIDATE.lastIndex = done;
  }
  return { text: masked + text.slice(done), hidden: [], titles, admonitions: new Set() };
}

/** A line without its lead as the parser shall see it: a line with a title is a comment, which tells where it stands. */
function masker(content: string, at: number, titles: Map<number, Range>): string {
  if (content.startsWith('#')) return content.slice(0, attributesAtEnd(content)).padEnd(content.length);
  if (!RULES.some(({ matches }) => matches(content))) return content;
  const title = containerTitle(content);
  if (title === null) return blank(content);
  titles.set(at, { start: at + title.start, end: at + title.end });
  return `{/*${' '.repeat(content.length - 6)}*/}`;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

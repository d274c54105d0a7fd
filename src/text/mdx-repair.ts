import { balancedEnd, commentEnd, esmEnd } from './javascript-regions.ts';
import { lineEnd } from './line-ends.ts';

// Neither pattern reads over the start of its next match, or over more than a few braces.
const HTML_COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g;
const TAG =
  /<([A-Za-z][\w.:-]*)((?:\s+(?:[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?|\{(?:[^{}]|\{[^{}]*\})*\}))+)\s*\/?>/g;
const FENCE = /(?:^|[\r\n])[ \t>]*(?:```|~~~)/;
const START = /^(?:import|export)\b|^[ \t]*\{(?![{%#.:])|\{\s{0,99}\/\*/gm;

/** `text` with the comments of HTML as those of MDX: it is what generators such as Docusaurus read them as. */
export function withMdxComments(text: string): string {
  return text.replace(HTML_COMMENT, (comment) =>
    FENCE.test(comment) ? comment : `{/* ${comment.slice(4, -3).replaceAll('*/', '  ')}*/}`,
  );
}

/**
 * Text that is no MDX made readable as Markdown: imports, exports, expressions that are blocks, comments, and attributes
 * in braces are hidden. Every offset stays.
 */
export function withoutMdx(text: string): string {
  const tagged = text.replace(TAG, (tag, name: string, attributes: string) =>
    attributes.includes('{') ? `<${name}${attributes.replace(/\S/g, 'x')}${tag.slice(name.length + 1 + attributes.length)}` : tag,
  );
  let result = '';
  let done = 0;
  START.lastIndex = 0;
  for (let match = START.exec(tagged); match !== null; match = START.exec(tagged)) {
    const end = regionEnd(tagged, match.index, match[0]);
    if (end === null || FENCE.test(tagged.slice(match.index, end))) continue;
    result += tagged.slice(done, match.index) + tagged.slice(match.index, end).replace(/[^\r\n]/g, ' ');
    done = end;
    START.lastIndex = end;
  }
  return result + tagged.slice(done);
}

function regionEnd(text: string, at: number, start: string): number | null {
  if (/^[ie]/.test(start)) return esmEnd(text, at);
  const comment = commentEnd(text, at + start.indexOf('{'));
  if (comment !== null || start.includes('/*')) return comment;
  const end = balancedEnd(text, at);
  // `{a} is text`
  return end !== null && text.slice(at, end).trimEnd().endsWith('}') && !text.slice(at, lineEnd(text, at)).includes('} ')
    ? end
    : null;
}

import type { Range } from '../model/range.ts';
import { codeRanges } from './code-ranges.ts';

/** A line that a site generator reads as no text of the reader's, as one of its authors wrote it. */
interface LineRule {
  readonly name: string;
  readonly examples: readonly string[];
  readonly matches: (content: string) => boolean;
}

const INCLUDE = String.raw`\[![A-Za-z][\w-]*[ \t]*\[[^\][\n]*\][ \t]*\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)\]`;
const TEMPLATES: readonly (readonly [opening: string, closing: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{/*', '*/}'],
  ['{:', '}'],
];
const patterned = (pattern: RegExp) => (content: string) => pattern.test(content);

/** Each pattern is linear: no two of its neighbouring parts can match the same character. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'colon fence',
    examples: [':::row:::', '::: zone pivot="a"', ':::note', ':::'],
    matches: patterned(/^:{3,}(?:[^:\n]|:(?!::))*(?::{3,}[ \t]*)?$/),
  },
  { name: 'alert', examples: ['[!NOTE]', '[!tip]-'], matches: patterned(/^\[![A-Za-z][\w-]*\][+-]?[ \t]*$/) },
  {
    name: 'directive in brackets',
    examples: ['[!div class="nextstepaction"]', '[!VIDEO https://example.com/v]'],
    matches: patterned(/^\[!(?!UICONTROL\b|DNL\b)[A-Za-z][\w-]*[ \t][^\][\n]*\][ \t]*$/),
  },
  {
    name: 'includes',
    examples: ['[!INCLUDE [note](../includes/note.md)]', '[!code-csharp[Main](../code/a.cs?range=1-3)]'],
    matches: patterned(new RegExp(`^(?:${INCLUDE}[ \\t]*)+$`)),
  },
  {
    name: 'template tags',
    examples: ['{{< note >}}', '{{% tab %}} {{% /tab %}}', '{% include x.md %}', '{: .class }', '{/* remark */}'],
    matches: isTemplates,
  },
  { name: 'attributes', examples: ['{#anchor}', '{.wide .dark}'], matches: patterned(/^\{[#.][A-Za-z][^{}\n]*\}[ \t]*$/) },
  {
    name: 'table of contents',
    examples: ['[TOC]', '[[toc]]', '[[_TOC_]]'],
    matches: patterned(/^\[{1,2}_?toc_?\]{1,2}[ \t]*$/i),
  },
  {
    name: 'import',
    examples: ["import Tabs from '@theme/Tabs';", 'import "./a.css"'],
    matches: patterned(/^import[ \t]+(?:[\w$*{][^'"\n]*[ \t]from[ \t]*)?(?:'[^'\n]+'|"[^"\n]+")[ \t]*;?[ \t]*$/),
  },
  { name: 'snippet', examples: ['<<< @/code/a.js', '--8<-- "a.md"'], matches: patterned(/^(?:<<<[ \t]|-+8<-+)/) },
  { name: 'formula', examples: ['$$ E = mc^2 $$'], matches: patterned(/^\$\$[^$\n]+\$\$[ \t]*$/) },
];

const TITLED =
  /^(?:attention|caution|danger|details|error|example|failure|hint|important|info|note|question|quote|success|tip|warning)$/i;
const CONTAINER = /^:{3,}[ \t]*([A-Za-z][\w-]*)(?:(\[)([^\]\n]*)\]|([ \t]+)([^\n{=]*))?/;
const DIRECTIVES = new RegExp(`${INCLUDE}|:::[a-z][\\w-]*[ \\t][^\\n]*?:::`, 'g');
const ATTRIBUTES = /(?<=[)\]*`"'>])\{:?[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}|(?<=\w)\{:[^{}\n]*\}/g;
/** How each of them begins, and every template. */
const MAY_BE_DIRECTIVE = /\{|\[!|:::/;
const ATTRIBUTES_AT_END = /^\{(?::[^{}\n]*|[ \t]*[#.][\w-][^{}\n]*)\}[ \t]*$/;
const ATTACHED_AT_END = /^[)\]*`"'>]\{[ \t]*[\w-]+=[^{}\n]*\}[ \t]*$/;

/** Where the title stands in `content`, a line that opens a container: `:::tip Title`, `:::note[Title]`; null without one. */
export function containerTitle(content: string): Range | null {
  const match = CONTAINER.exec(content);
  if (match === null) return null;
  const [all, name = '', bracket, inBrackets, , words] = match;
  const title = (bracket === undefined ? (TITLED.test(name) ? words : '') : inBrackets)?.trim() ?? '';
  if (!/\p{L}/u.test(title)) return null;
  const start = all.lastIndexOf(title);
  return { start, end: start + title.length };
}

/** A piece of a line that is not language, and whether a reader sees it. */
interface Directive extends Range {
  readonly isShown: boolean;
}

/** What is not language inside `content`, in order; ranges may touch but do not overlap. */
export function inlineDirectives(content: string): readonly Directive[] {
  if (!MAY_BE_DIRECTIVE.test(content)) return [];
  const found: Directive[] = Array.from(templates(content), (range) => ({ ...range, isShown: content[range.start + 1] !== '/' }));
  for (const pattern of [DIRECTIVES, ATTRIBUTES])
    for (const { 0: all, index } of content.matchAll(pattern))
      found.push({ start: index, end: index + all.length, isShown: pattern === DIRECTIVES });
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      const isFree = range.start >= end;
      if (isFree) end = range.end;
      return isFree;
    });
}

/** Where attributes start that end `content` (`## Title {#id}`, `![](a.png){width=20}`); its length when none do. */
export function attributesAtEnd(content: string): number {
  const start = content.lastIndexOf('{');
  const ends = start > 0 && (ATTRIBUTES_AT_END.test(content.slice(start)) || ATTACHED_AT_END.test(content.slice(start - 1)));
  return ends ? start : content.length;
}

function isTemplates(content: string): boolean {
  const text = content.trimEnd();
  let at = 0;
  for (const { start, end } of templates(text, TEMPLATES)) {
    if (text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return at > 0 && at === text.length;
}

/**
 * Template tags that end on the line; attributes (`{: … }`) only where `kinds` names them. A code span that does not hold all of a tag holds
 * none: `{{` is how people write of one.
 */
function* templates(content: string, kinds: typeof TEMPLATES = TEMPLATES.slice(0, 3)): Generator<Range> {
  const spans = content.includes('{') ? codeRanges(content) : [];
  const closings = new Map<string, number>();
  let span = 0;
  for (let at = content.indexOf('{'); at !== -1; at = content.indexOf('{', at)) {
    const [opening = '', closing = ''] = kinds.find(([own]) => content.startsWith(own, at)) ?? [];
    const from = at + Math.max(1, opening.length);
    let close = closings.get(closing) ?? 0;
    if (close !== -1 && close < from) {
      close = closing === '' ? -1 : content.indexOf(closing, from);
      closings.set(closing, close);
    }
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span += 1;
    const { start, end: spanEnd } = spans[span] ?? { start: content.length, end: content.length };
    if (close === -1 || (start < at && close >= spanEnd)) {
      at += 1;
      continue;
    }
    let end = close + closing.length;
    while (closing === '}}' && content[end] === '}') end += 1;
    yield { start: at, end };
    at = end;
  }
}

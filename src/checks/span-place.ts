import { lineEnd, lineStart } from '../text/line-ends.ts';
import { inside } from '../text/outline-links.ts';
import type { DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';
import type { Problem } from './problem.ts';

const OPENING = '<span data-ttu-id=';
/** Longer lines are no rows of a table or markers of an alert. UTF-16 code units. */
const MAX_LENGTH = 5000;
const COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g;
const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;

export const spanPlace: DocumentCheck = {
  rule: 'span-place',
  severity: 'warning',
  summary: 'The spans of a bilingual document stand in text, not on lines that a site reads as something else.',
  exceptions: 'A comment that keeps a sentence and its translation for later.',
  check: ({ target }) => {
    if (!isBilingual(target.text)) return [];
    const { text, outline } = target;
    const problems: Problem[] = [];
    const isInComment = inside(
      [...text.matchAll(COMMENT)].map(({ 0: all, index }) => ({ start: index, end: index + all.length })),
    );
    const isInCode = inside(outline.code.map(({ range }) => range));
    let done = 0;
    for (let at = text.indexOf(OPENING); at !== -1; at = text.indexOf(OPENING, done)) {
      const start = lineStart(text, at, done);
      const end = lineEnd(text, at);
      done = end;
      if (isInCode(at)) continue;
      const wrong = wrongPlace(text.slice(start, end), at - start) ?? (isInComment(at) ? IN_COMMENT : null);
      if (wrong !== null) problems.push(found({ start: at, end }, wrong.message, wrong.isDamage ? 'error' : null));
    }
    return problems;
  },
};

const IN_COMMENT = says('in a comment', false);

/** Whether a text holds the spans of a bilingual document. */
export function isBilingual(text: string): boolean {
  return text.includes(OPENING);
}

interface Wrong {
  readonly message: string;
  readonly isDamage: boolean;
}

/** What a line is that holds a span at `at`, when it is no text. */
function wrongPlace(line: string, at: number): Wrong | null {
  if (line.length > MAX_LENGTH) return null;
  const content = line.replace(/^[ \t>]+/, '');
  const bare = line.replace(/<span [^<>]*>|<\/span>/g, '');
  if (/^[ \t]*>/.test(line) && /^(?:<span [^<>]*>)*\[![A-Za-z-]+\]/.test(content) && !/^\[![A-Za-z-]+\][ \t]/.test(content))
    return says('around the marker of an alert', true);
  if (bare.includes('|') && DELIMITERS.test(bare)) return says('in the row under the header of a table', true);
  if (content.startsWith(':::') && !isBehindDirective(content, at - (line.length - content.length)))
    return says('in a line of `:::`', false);
  return null;
}

function says(place: string, isDamage: boolean): Wrong {
  return { message: `Expected no span ${place}, found one`, isDamage };
}

/** Text may follow an image on its line. */
function isBehindDirective(content: string, at: number): boolean {
  const close = content.indexOf(':::', 3);
  return close !== -1 && close < at && !/data-[st]tu-id/.test(content.slice(0, close));
}

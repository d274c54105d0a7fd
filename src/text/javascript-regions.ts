/** How far a statement or expression may reach, in UTF-16 code units. */
const MAX_REACH = 4000;
/** An import or export as no sentence begins; no part of it reads further than a statement may reach. */
const NAMES = String.raw`(?:[\w$]+|\*\s{1,99}as\s{1,99}[\w$]+|\{[\w$,\s]{0,2000}\})`;
const IMPORT = String.raw`import\s{1,99}(?:(?:type\s{1,99})?${NAMES}(?:\s{0,99},\s{0,99}${NAMES})?\s{0,99}from\s{0,99})?(?:'[^'\n]+'|"[^"\n]+")\s{0,9}(?:;|$)`;
const DECLARED = String.raw`(?:const|let|var|class|type|interface)\s{1,99}[\w$]+\s{0,99}[={<]`;
const FUNCTION = String.raw`(?:async\s{1,99})?function\b[\s*]{0,99}[\w$]*\s{0,99}\(`;
const DEFAULT = String.raw`default\s{1,99}(?:[\w$.]+;?[ \t]*$|[({]|function\b|class\b|async\b)`;
const ESM = new RegExp(`${IMPORT}|export\\s{1,99}(?:${DECLARED}|${FUNCTION}|${DEFAULT}|\\*|\\{)`, 'my');
const PARENTHESIS = 0x28;
const BRACKET = 0x5b;
const BRACE = 0x7b;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMENT = /\{\s{0,99}\/\*/y;

/** The end of the line on which an import or export ends that starts at `at`; null when none does. */
export function esmEnd(text: string, at: number): number | null {
  ESM.lastIndex = at;
  return ESM.test(text) ? balancedEnd(text, at) : null;
}

/** Offset behind the JSX comment that starts at `at`; null when none does. */
export function commentEnd(text: string, at: number): number | null {
  COMMENT.lastIndex = at;
  if (!COMMENT.test(text)) return null;
  const reach = text.slice(COMMENT.lastIndex, at + MAX_REACH);
  const close = /\*\/\s{0,99}\}/.exec(reach);
  return close === null ? null : COMMENT.lastIndex + close.index + close[0].length;
}

/** The first line end behind `from` with all brackets closed; null when there is none near. */
export function balancedEnd(text: string, from: number): number | null {
  let depth = 0;
  const limit = Math.min(text.length, from + MAX_REACH);
  for (let at = from; at < limit; at += 1) {
    switch (text.charCodeAt(at)) {
      case PARENTHESIS:
      case BRACKET:
      case BRACE:
        depth += 1;
        break;
      case PARENTHESIS + 1:
      case BRACKET + 2:
      case BRACE + 2:
        depth -= 1;
        break;
      case LINE_FEED:
      case CARRIAGE_RETURN:
        if (depth <= 0) return at;
    }
  }
  return limit === text.length && depth <= 0 ? limit : null;
}

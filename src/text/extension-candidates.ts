/** What a line may start with that an extension gives a meaning. */
const START =
  /[ \t>]*(?:(?:!!!|\?\?\?|===|\$\$|:[ \t]|<<<|-+8<-|(?:import|export)[ \t]|\{[ \t]*\/\*|\[{1,2}_?[Tt][Oo][Cc]|<\/?[A-Z])|[-*+][ \t]:[ \t])/;
const AT_START = new RegExp(START, 'y');
const ANY_START = new RegExp(`^${START.source}`, 'gm');
/** The first signs, behind blanks and `>`, of all that {@link START} matches. */
const FIRST_SIGNS = '!?=$:<-ie{[*+';
/** Ends of lines that are no `\n`, to which `^` gives a meaning. */
const ODD_LINE_END = /[\u2028\u2029]|\r(?!\n)/;
/** What stands behind or before the opening brace of a template or of attributes. */
const BEHIND_BRACE = '{%:#./';
const BEFORE_BRACE = ')]*`"\'>';

/**
 * Finds the lines of `text` that may hold an extension: gives an offset on the first of them from `from` on, which is 0 or
 * the end of a line; -1 when there is none. The offsets asked for must not go back. One pattern for all would be tried at
 * each code unit; nearly all lines of nearly all documents have none of these signs.
 */
export function candidateFinder(text: string): (from: number) => number {
  const finders = [
    remembered((from) => text.indexOf(':::', from)),
    remembered((from) => text.indexOf('[!', from)),
    remembered((from) => nextBrace(text, from)),
    remembered(ODD_LINE_END.test(text) ? (from) => nextOddStart(text, from) : (from) => nextStart(text, from)),
  ];
  return (from) => finders.reduce((nearest, find) => earlier(nearest, find(from)), -1);
}

/** `find`, which is not called while what it found last is still ahead. */
function remembered(find: (from: number) => number): (from: number) => number {
  let found: number | null = null;
  return (from) => {
    if (found === null || (found !== -1 && found < from)) found = find(from);
    return found;
  };
}

function earlier(one: number, other: number): number {
  return one === -1 || (other !== -1 && other < one) ? other : one;
}

function nextBrace(text: string, from: number): number {
  let at = text.indexOf('{', from);
  while (at !== -1 && !isOneOf(BEHIND_BRACE, text[at + 1]) && !isOneOf(BEFORE_BRACE, text[at - 1]))
    at = text.indexOf('{', at + 1);
  return at;
}

function isOneOf(signs: string, unit: string | undefined): boolean {
  return unit !== undefined && signs.includes(unit);
}

function nextStart(text: string, from: number): number {
  for (let start = from === 0 ? 0 : lineBehind(text, from); start !== -1; start = lineBehind(text, start)) {
    let at = start;
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '>') at += 1;
    AT_START.lastIndex = start;
    if (isOneOf(FIRST_SIGNS, text[at]) && AT_START.test(text)) return start;
  }
  return -1;
}

/** Where the line behind the one that holds `at` starts; -1 when there is none. */
function lineBehind(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? -1 : end + 1;
}

function nextOddStart(text: string, from: number): number {
  ANY_START.lastIndex = from;
  return ANY_START.exec(text)?.index ?? -1;
}

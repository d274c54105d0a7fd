/** What quotes, brackets and marks of emphasis and code stand around says where a sentence begins and ends. */
const CLOSING = new Set(' \t\n\u00a0\u202f\u3000"\'”’»›)]}」』）］】>*_`');
const OPENING = new Set(' \t\n\u00a0\u202f\u3000"\'“‘„«‹([{「『（［【<*_`¿¡');
const STOP = /^[.。．｡…۔।॥።!！?？؟;；]/u;
const COLON = /^[:：]/u;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
/** Scripts that end a sentence without a sign. */
const WITHOUT_STOPS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether one of two texts begins with a sign that belongs to what precedes it, and the other does not. */
export function beginOtherwise(source: string, target: string): boolean {
  const [a, b] = [source, target].map((text) => WORD.test(firstOf(text)));
  return a !== b;
}

/** Whether two texts end otherwise, as one that was cut off and one that was not: with a stop, a colon, a word, another sign. */
export function endOtherwise(source: string, target: string): boolean {
  const [a, b] = [source, target].map(lastOf);
  if (a === undefined || b === undefined || WITHOUT_STOPS.test(a) || WITHOUT_STOPS.test(b)) return false;
  return endOf(a) !== endOf(b);
}

/** A few code units from the first one on that opens nothing. */
function firstOf(text: string): string {
  let at = 0;
  while (at < text.length && OPENING.has(text.charAt(at))) at += 1;
  return text.slice(at, at + 2);
}

/** The last character that closes nothing. A regular expression would take quadratic time to find it. */
function lastOf(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.has(text.charAt(end - 1))) end -= 1;
  const isLowHalf = /[\udc00-\udfff]/.test(text.charAt(end - 1));
  return text.slice(Math.max(0, end - (isLowHalf ? 2 : 1)), end);
}

function endOf(last: string): 'stop' | 'colon' | 'word' | 'sign' {
  if (STOP.test(last)) return 'stop';
  if (COLON.test(last)) return 'colon';
  return WORD.test(last) ? 'word' : 'sign';
}

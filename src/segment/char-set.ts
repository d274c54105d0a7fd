/** Whether a code point is in a set. */
export type CharSet = (codePoint: number) => boolean;

const known = new Map<string, CharSet>();

/** The set that is written as ECMAScript writes it with the flag `v`; prepared once for each spelling. */
export function charSet(set: string, ignoreCase: boolean): CharSet {
  const key = `${ignoreCase ? 'i' : ''}${set}`;
  let accepts = known.get(key);
  if (accepts === undefined) {
    accepts = remembering(new RegExp(set, ignoreCase ? 'vi' : 'v'));
    known.set(key, accepts);
  }
  return accepts;
}

/** Texts have few different code points: each is asked once. */
function remembering(set: RegExp): CharSet {
  const answers = new Map<number, boolean>();
  return (codePoint) => {
    let answer = answers.get(codePoint);
    if (answer === undefined) {
      answer = set.test(String.fromCodePoint(codePoint));
      answers.set(codePoint, answer);
    }
    return answer;
  };
}

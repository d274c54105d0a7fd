import type { Range } from '../model/range.ts';

/** Stands for a whole pair: no letter, no blank and no Markdown. */
export const PAIR = '\u0001';

/** `text` with one {@link PAIR} in place of each of `pairs`, which are in order and do not overlap. */
export function withoutPairs(text: string, pairs: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of pairs) {
    result += text.slice(done, start) + PAIR;
    done = end;
  }
  return result + text.slice(done);
}

/** The offset in a text of what stands at an offset in it {@link withoutPairs}; the offsets asked for must not go back. */
export function offsetsAround(pairs: readonly Range[]): (at: number) => number {
  let next = 0;
  let hidden = 0;
  return (at) => {
    for (let pair = pairs[next]; pair !== undefined && pair.start - hidden < at; pair = pairs[next]) {
      hidden += pair.end - pair.start - 1;
      next += 1;
    }
    return at + hidden;
  };
}

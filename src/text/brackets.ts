import type { Range } from '../model/range.ts';

/**
 * For each opening sign of `text` the offset of the closing one that balances it. Escaped signs do not count, nor those
 * inside `code`, which is in order. One pass with a stack, whatever the text.
 */
export function bracketEnds(text: string, signs: '()' | '[]' | '{}', code: readonly Range[] = []): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  let next = 0;
  if (!text.includes(signs.slice(0, 1))) return ends;
  for (let at = 0; at < text.length; at += 1) {
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const span = code[next];
    const unit = text[at];
    if (span !== undefined && span.start <= at) at = span.end - 1;
    else if (unit === '\\') at += 1;
    else if (unit === signs[0]) open.push(at);
    else if (unit === signs[1]) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

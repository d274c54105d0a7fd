/** Where something next occurs at or after an offset; -1 when it does not. */
export type Seeker = (from: number) => number;

/** Searches `text` for `needle`. No stretch is read twice as long as the offsets asked for do not go back. */
export function seeker(text: string, needle: string): Seeker {
  let asked = 0;
  let found = -2;
  return (from) => {
    const isKnown = from >= asked && (found === -1 || found >= from);
    if (!isKnown) found = text.indexOf(needle, from);
    asked = from;
    return found;
  };
}

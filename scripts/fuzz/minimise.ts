/**
 * A shorter text for which `fails` still holds: halves, then smaller stretches are left out as long as that changes
 * nothing (Zeller's delta debugging). Ends early when `isOver` says so.
 */
export async function minimised(text: string, fails: (text: string) => Promise<boolean>, isOver: () => boolean): Promise<string> {
  let best = text;
  for (let size = Math.ceil(best.length / 2); size >= 1; ) {
    let removed = false;
    for (let at = 0; at < best.length && !isOver(); ) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      if (await fails(shorter)) {
        best = shorter;
        removed = true;
      } else {
        at += size;
      }
    }
    if (isOver()) break;
    if (!removed || size > best.length) size = size === 1 ? 0 : Math.ceil(Math.min(size, best.length) / 2);
  }
  return best;
}

/**
 * Finds the code spans of `text`: gives the end of the one whose backticks start at an offset, and -1 where none does. The
 * offsets asked for must not go back; linear, whatever the text.
 */
export function codeSpanFinder(text: string): (start: number) => { readonly end: number; readonly ticks: number } {
  const byLength = new Map<number, { readonly starts: number[]; next: number }>();
  for (let start = text.indexOf('`'); start !== -1; start = text.indexOf('`', start)) {
    const ticks = ticksAt(text, start);
    const known = byLength.get(ticks);
    if (known === undefined) byLength.set(ticks, { starts: [start], next: 0 });
    else known.starts.push(start);
    start += ticks;
  }
  return (start) => {
    const ticks = ticksAt(text, start);
    const same = byLength.get(ticks);
    if (same === undefined) return { end: -1, ticks };
    while ((same.starts[same.next] ?? Number.POSITIVE_INFINITY) < start + ticks) same.next += 1;
    const close = same.starts[same.next];
    return { end: close === undefined ? -1 : close + ticks, ticks };
  };
}

/** How many backticks stand at `start`, where one does. */
function ticksAt(text: string, start: number): number {
  let end = start + 1;
  while (text[end] === '`') end += 1;
  return end - start;
}

/**
 * Finds the code spans of `text`: gives the end of the one whose backticks start at an offset, and -1 where none does. The
 * offsets asked for must not go back; linear, whatever the text.
 */
export function codeSpanFinder(text: string): (start: number) => { readonly end: number; readonly ticks: number } {
  const byLength = new Map<number, { readonly starts: number[]; next: number }>();
  for (const { 0: ticks, index } of text.matchAll(/`+/g)) {
    const known = byLength.get(ticks.length);
    if (known === undefined) byLength.set(ticks.length, { starts: [index], next: 0 });
    else known.starts.push(index);
  }
  return (start) => {
    let ticks = 1;
    while (text[start + ticks] === '`') ticks += 1;
    const same = byLength.get(ticks);
    if (same === undefined) return { end: -1, ticks };
    while ((same.starts[same.next] ?? Number.POSITIVE_INFINITY) < start + ticks) same.next += 1;
    const close = same.starts[same.next];
    return { end: close === undefined ? -1 : close + ticks, ticks };
  };
}

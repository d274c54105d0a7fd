/** A run of backticks: half-open, in UTF-16 offsets. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * The contents of the code spans of bare Markdown, in order: what stands between equally long runs of backticks
 * (CommonMark 6.1), where an escaped run opens nothing. Linear, whatever the text.
 */
export function codeSpans(markdown: string): string[] {
  const runs = backtickRuns(markdown);
  const closers = closersOf(runs);
  const spans: string[] = [];
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const closer = closers[i] ?? -1;
    const close = runs[closer];
    if (open === undefined || close === undefined || isEscaped(markdown, open.start)) continue;
    spans.push(markdown.slice(open.end, close.start));
    i = closer;
  }
  return spans;
}

function backtickRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (let start = text.indexOf('`'); start !== -1; start = text.indexOf('`', start)) {
    let end = start + 1;
    while (text[end] === '`') end++;
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** For each run the index of the next one of its length, -1 where there is none. */
function closersOf(runs: readonly Run[]): number[] {
  const next = new Map<number, number>();
  const closers: number[] = new Array(runs.length).fill(-1);
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i];
    if (run === undefined) continue;
    closers[i] = next.get(run.end - run.start) ?? -1;
    next.set(run.end - run.start, i);
  }
  return closers;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

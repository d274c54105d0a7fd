import type { Range } from '../model/range.ts';

/** A code span of bare Markdown: its range, and how many backticks stand at each end of it. */
export interface CodeRange extends Range {
  readonly ticks: number;
}

/**
 * The code spans of bare inline Markdown, in order: each from its opening backticks to the end of the next run of as many
 * (CommonMark 0.31.2, section 6.1); a backslash takes the first backtick of an opening run. Linear, whatever the text.
 */
export function codeRanges(text: string): readonly CodeRange[] {
  const runs = backtickRuns(text);
  if (runs.length < 2) return [];
  const closer = closerFinder(runs);
  const found: CodeRange[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    const start = isEscaped(text, run.start) ? run.start + 1 : run.start;
    const ticks = run.end - start;
    const close = ticks === 0 ? -1 : closer(ticks, index);
    const end = runs[close]?.end;
    if (end === undefined) continue;
    found.push({ start, end, ticks });
    index = close;
  }
  return found;
}

function backtickRuns(text: string): Range[] {
  const runs: Range[] = [];
  for (let start = text.indexOf('`'); start !== -1; start = text.indexOf('`', start)) {
    let end = start + 1;
    while (text[end] === '`') end += 1;
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** Finds the first run of `ticks` backticks behind the run `after`, which must not go back. */
function closerFinder(runs: readonly Range[]): (ticks: number, after: number) => number {
  const byLength = new Map<number, { readonly indexes: number[]; next: number }>();
  runs.forEach(({ start, end }, index) => {
    const known = byLength.get(end - start);
    if (known === undefined) byLength.set(end - start, { indexes: [index], next: 0 });
    else known.indexes.push(index);
  });
  return (ticks, after) => {
    const same = byLength.get(ticks);
    if (same === undefined) return -1;
    while ((same.indexes[same.next] ?? Number.POSITIVE_INFINITY) <= after) same.next += 1;
    return same.indexes[same.next] ?? -1;
  };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

// Longer runs of backticks are fences, not code spans; the limit also keeps the search for their ends linear.
const MAX_TICKS = 32;
/** How far behind a place the end of a code span that holds it is looked for, in UTF-16 code units. */
const MAX_REST = 1000;

/** Finds the ends of code spans in one stretch of text: each must be asked for behind the one before. */
type CodeEnds = (start: number, ticks: number) => number;

/**
 * Where the code span ends that a run of `ticks` backticks opens at `start` (CommonMark 0.31 section 6.1: at the next run
 * as long); the end of the run itself when it opens none. All calls together are linear in the length of `text`.
 */
export function codeEnds(text: string): CodeEnds {
  const unclosed = new Set<number>();
  return (start, ticks) => {
    const open = start + ticks;
    if (ticks > MAX_TICKS || unclosed.has(ticks)) return open;
    const runs = /`+/g;
    runs.lastIndex = open;
    for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
      if (run[0].length === ticks) return runs.lastIndex;
    }
    unclosed.add(ticks);
    return open;
  };
}

/** Whether a code span that opens at `from` or later holds the offset `at`. */
export function isInCodeSpan(text: string, from: number, at: number): boolean {
  const stretch = text.slice(from, at + MAX_REST);
  const ends = codeEnds(stretch);
  const runs = /`+/g;
  for (let run = runs.exec(stretch); run !== null && from + run.index < at; run = runs.exec(stretch)) {
    runs.lastIndex = ends(run.index, run[0].length);
    if (from + runs.lastIndex > at) return true;
  }
  return false;
}

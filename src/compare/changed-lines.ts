import { diffArrays } from 'diff';

/** How the lines of a file changed. Lines are 1-based. */
export interface ChangedLines {
  /** Whether a line of the newer text is none of the older one. */
  isNew(line: number): boolean;
  /** The line of the newer text where a line of the older one stands, or would stand if it had not gone. */
  lineNow(line: number): number;
}

/** Above this many changed lines a comparison gives up, and all lines count as new. */
const MAX_CHANGED = 20_000;

/** The lines that differ between two versions of a file, as a line diff shows them. */
export function changedLines(was: string, now: string): ChangedLines {
  const [old, today] = [was.split('\n'), now.split('\n')];
  const changes = diffArrays(old, today, { maxEditLength: MAX_CHANGED, timeout: 5000 });
  if (changes === undefined) return { isNew: () => true, lineNow: (line) => Math.min(line, today.length) };
  const fresh = new Set<number>();
  const places: number[] = [];
  let at = 1;
  for (const { added, removed, value } of changes) {
    for (const _ of value) {
      if (added) fresh.add(at);
      else places.push(Math.min(at, today.length));
      if (!removed) at += 1;
    }
  }
  return { isNew: (line) => fresh.has(line), lineNow: (line) => places[line - 1] ?? today.length };
}

import { diffArrays } from 'diff';

/** How the lines of a file changed. Lines are 1-based. */
export interface ChangedLines {
  /** Whether a line of the newer text is none of the older one. */
  isNew(line: number): boolean;
  /** The line of the newer text where a line of the older one stands, or would stand if it had not gone. */
  lineNow(line: number): number;
}

/** Above this many changed lines a comparison gives up, and all lines between equal ends count as new: 6,000 would take 5 s. */
const MAX_CHANGED = 1500;

/** The lines that differ between two versions of a file, as a line diff shows them. */
export function changedLines(was: string, now: string): ChangedLines {
  const [old, today] = [was.split(/\r?\n/), now.split(/\r?\n/)];
  const { head, tail } = equalEnds(old, today);
  const [oldPart, newPart] = [old.slice(head, old.length - tail), today.slice(head, today.length - tail)];
  const same = (lines: readonly string[]) => ({ added: false, removed: false, value: [...lines] });
  const whole = [
    { added: false, removed: true, value: oldPart },
    { added: true, removed: false, value: newPart },
  ];
  const part = diffArrays(oldPart, newPart, { maxEditLength: MAX_CHANGED }) ?? whole;
  const changes = [same(today.slice(0, head)), ...part, same(today.slice(today.length - tail))];
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

/** How many lines both texts begin and end with. */
function equalEnds(old: readonly string[], today: readonly string[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(old.length, today.length);
  let head = 0;
  while (head < most && old[head] === today[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === today[today.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** A row that is in the page, and the number of the element that shows it. */
export interface Slot {
  readonly row: number;
  readonly slot: number;
}

/**
 * Gives each of the `rows`, ascending, an element: the one that shows it already, else one whose row is gone, else a new one. Elements
 * are in the order of their rows, because that is how they are read and reached with the keyboard.
 *
 * No element goes from one side of the row that has the focus to the other (null: none has): that row could be the one to be moved
 * then, and a browser scrolls back to what has the focus where that is moved.
 */
export function slotsFor(before: readonly Slot[], rows: readonly number[], focused: number | null): readonly Slot[] {
  const wanted = new Set(rows);
  const own = new Map(before.map(({ row, slot }) => [row, slot]));
  const gone = before.filter(({ row }) => !wanted.has(row));
  const isAbove = (row: number) => focused !== null && row < focused;
  const [above, others] = [gone.filter(({ row }) => isAbove(row)), gone.filter(({ row }) => !isAbove(row))];
  let next = before.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  return rows.map((row) => {
    const slot = own.get(row) ?? (isAbove(row) ? above : others).shift()?.slot;
    if (slot !== undefined) return { row, slot };
    next += 1;
    return { row, slot: next - 1 };
  });
}

/** What of a list is in sight; lengths in px. */
export interface Sight {
  readonly top: number;
  readonly room: number;
  /** Of a row. */
  readonly height: number;
  /** How many rows there are. */
  readonly count: number;
}

/**
 * The rows to draw, ascending: those in sight, `spare` ones above and below, and the one that has the focus (null: none has), wherever
 * it is, so that the keyboard goes on from there.
 */
export function rowsToDraw({ top, room, height, count }: Sight, spare: number, focused: number | null): readonly number[] {
  const from = Math.max(0, Math.floor(top / height) - spare);
  // As many at any place between two rows: elements are neither made nor thrown away while a list moves.
  const to = Math.min(count, Math.max(0, Math.floor(top / height)) + Math.ceil(room / height) + 1 + spare);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (focused === null || focused >= count || (focused >= from && focused < to)) return rows;
  return focused < from ? [focused, ...rows] : [...rows, focused];
}

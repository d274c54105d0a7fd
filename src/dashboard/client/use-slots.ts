import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rowsToDraw, type Slot, slotsFor } from './row-slots.ts';

/** The `aria-rowindex` of the first row: that of the head is 1. */
export const FIRST_INDEX = 2;
/** Rows above and below those in sight: a row is drawn before it is seen. */
const SPARE = 8;
/** How long a list that was thrown must rest until rows are drawn that are not in sight, in ms. */
const REST_MS = 100;
/** Rows that are drawn until it is known how many there is room for. */
const FIRST = Array.from({ length: 20 }, (_, row) => row);

interface Options {
  readonly count: number;
  /** Of a row, in px. */
  readonly height: number;
  /** Called when the last rows come into sight. */
  readonly onEnd?: (() => void) | undefined;
}

/** The rows to draw of a list that scrolls in an element, each with the number of the element that shows it, kept up to date. */
export function useSlots(scroller: RefObject<HTMLElement | null>, { count, height, onEnd }: Options): readonly Slot[] {
  const [slots, setSlots] = useState<readonly Slot[]>(() => slotsFor([], FIRST, null));
  const focused = useRef<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let room = element.clientHeight;
    let last = element.scrollTop;
    let rest = 0;
    const draw = (spare: number) => {
      const rows = rowsToDraw({ top: last, room, height, count }, spare, focused.current);
      setSlots((known) => (isSame(known, rows) ? known : slotsFor(known, rows, focused.current)));
      if ((rows.at(-1) ?? 0) + SPARE >= count) onEnd?.();
    };
    const settle = () => draw(SPARE);
    const move = () => {
      const top = element.scrollTop;
      // Of a list that is thrown, what is not in sight now never will be.
      const isThrown = Math.abs(top - last) > room / 2;
      last = top;
      draw(isThrown ? 0 : SPARE);
      clearTimeout(rest);
      if (isThrown) rest = setTimeout(settle, REST_MS);
    };
    const focus = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element ? rowOf(target) : null;
    };
    const blur = () => {
      focused.current = null;
    };
    settle();
    const watch = new ResizeObserver(() => {
      room = element.clientHeight;
      settle();
    });
    watch.observe(element);
    element.addEventListener('scroll', move, { passive: true });
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    return () => {
      clearTimeout(rest);
      watch.disconnect();
      element.removeEventListener('scroll', move);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
    };
  }, [count, height, onEnd]);
  return slots;
}

function isSame(slots: readonly Slot[], rows: readonly number[]): boolean {
  return slots.length === rows.length && slots.every(({ row }, at) => row === rows[at]);
}

/** The row that an element stands in; null: in none but the head. */
function rowOf(element: Element): number | null {
  const index = Number(element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? 0);
  return index < FIRST_INDEX ? null : index - FIRST_INDEX;
}

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Slot } from './row-slots.ts';
import { useMedia } from './use-media.ts';
import { FIRST_INDEX, useSlots } from './use-slots.ts';

/** Rows that are printed. */
const MOST_PRINTED = 1000;

interface Props {
  /** What the table is of. */
  readonly label: string;
  readonly count: number;
  /** In px; every row has the same. */
  readonly height: number;
  /** Widths of the columns, as `grid-template-columns`. */
  readonly columns: string;
  /** In rem: narrower screens scroll sideways. */
  readonly least: number;
  /** In px, of a row that is shown as a card on a phone; null: it stays a row there. */
  readonly card: number | null;
  readonly header: ComponentChildren;
  /** The cells of a row. */
  readonly row: (at: number) => ComponentChildren;
  /** Called when the last rows come into sight. */
  readonly onEnd?: () => void;
}

/** A table of any number of rows, of which only those in sight are in the page. Elements of rows that leave show those that come. */
export function VirtualRows({ label, count, height: wide, columns, least, card, header, row, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useMedia('print');
  const isCard = useMedia('(max-width: 44rem)') && card !== null && !isPrinting;
  const height = isCard ? card : wide;
  const slots = useSlots(scroller, { count, height, onEnd });
  const shown = isPrinting ? printed(count) : slots.filter((own) => own.row < count);
  const style = { '--columns': columns, '--row': `${height}px`, ...(isCard ? {} : { minWidth: `${least}rem` }) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class={isCard ? 'scroller cards' : 'scroller'} ref={scroller} tabIndex={0} aria-label={label}>
      <div class="table" role="table" aria-label={label} aria-rowcount={count + 1} style={style}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not interactive */}
        <div class="row head" role="row" aria-rowindex={1}>
          {header}
        </div>
        <div class="shown" role="rowgroup" style={isPrinting ? {} : { height: `${count * height}px` }}>
          {shown.map((own) => (
            <Row key={own.slot} at={own.row} top={isPrinting ? null : own.row * height} row={row} />
          ))}
        </div>
      </div>
    </section>
  );
}

function printed(count: number): readonly Slot[] {
  return Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, at) => ({ row: at, slot: at }));
}

interface RowProps extends Pick<Props, 'row'> {
  readonly at: number;
  /** In px; null: it stands below the one before. */
  readonly top: number | null;
}

function Row({ at, top, row }: RowProps) {
  const cells = useMemo(() => row(at), [at, row]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not interactive
    <div
      class="row"
      role="row"
      aria-rowindex={at + FIRST_INDEX}
      style={top === null ? {} : { transform: `translateY(${top}px)` }}
    >
      {cells}
    </div>
  );
}

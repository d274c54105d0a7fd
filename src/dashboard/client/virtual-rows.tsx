import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows above and below the visible ones, and how many rows the window moves by: a row is drawn before it is seen. */
const SPARE = 8;
/** Rows that are printed. */
const MOST_PRINTED = 1000;

interface Options {
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

/** A table of any number of rows, of which only those in sight are in the page. */
export function VirtualRows({ label, count, height: wide, columns, least, card, header, row, onEnd }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ from, to }, setWindow] = useState({ from: 0, to: 40 });
  const isPrinting = useMedia('print');
  const isCard = useMedia('(max-width: 44rem)') && card !== null && !isPrinting;
  const height = isCard ? card : wide;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      const first = Math.floor(element.scrollTop / height / SPARE) * SPARE;
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height / SPARE) * SPARE;
      const next = { from: Math.max(0, first - SPARE), to: last + SPARE };
      setWindow((known) => (known.from === next.from && known.to === next.to ? known : next));
      if (last + SPARE >= count) onEnd?.();
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      watch.disconnect();
    };
  }, [count, height, onEnd]);
  const [first, last] = isPrinting ? [0, Math.min(count, MOST_PRINTED)] : [Math.min(from, count), Math.min(to, count)];
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const style = isCard ? {} : { gridTemplateColumns: columns };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class={isCard ? 'scroller cards' : 'scroller'} ref={scroller} tabIndex={0} aria-label={label}>
      <div
        class="table"
        role="table"
        aria-label={label}
        aria-rowcount={count + 1}
        style={isCard ? {} : { minWidth: `${least}rem` }}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not interactive */}
        <div class="row head" role="row" aria-rowindex={1} style={style}>
          {header}
        </div>
        <div class="space" style={isPrinting ? {} : { height: `${count * height}px` }} role="rowgroup">
          <div class="shown" style={{ transform: `translateY(${isPrinting ? 0 : first * height}px)` }} role="presentation">
            {shown.map((at) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div key={at} class="row" role="row" aria-rowindex={at + 2} style={{ ...style, height: `${height}px` }}>
                {row(at)}
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const change = () => setMatches(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return matches;
}

/** The head of a column; with `sort` a button that sorts by it. */
export function Head({
  children,
  kind = '',
  sort = null,
  title = '',
}: {
  readonly children: ComponentChildren;
  readonly kind?: string;
  readonly sort?: { readonly order: 'ascending' | 'descending' | 'none'; readonly by: () => void } | null;
  readonly title?: string;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div class={`cell ${kind}`} role="columnheader" aria-sort={sort?.order ?? 'none'} title={title}>
      {sort === null ? (
        children
      ) : (
        <button type="button" class="sort" onClick={sort.by}>
          {children}
          <span class="order" aria-hidden="true">
            {sort.order === 'ascending' ? '↑' : sort.order === 'descending' ? '↓' : ''}
          </span>
        </button>
      )}
    </div>
  );
}

/** A cell of a row. */
export function Cell({ children, kind = '' }: { readonly children: ComponentChildren; readonly kind?: string }) {
  return (
    <div class={`cell ${kind}`} role="cell">
      {children}
    </div>
  );
}

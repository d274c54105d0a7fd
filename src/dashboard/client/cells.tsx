import type { ComponentChildren } from 'preact';

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

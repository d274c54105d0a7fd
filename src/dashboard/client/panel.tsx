import type { ComponentChildren } from 'preact';

/** A card under a heading; with `to`, the heading leads to the list behind it. `id` is of the heading. */
export function Panel({
  id,
  title,
  to = null,
  children,
}: {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly to?: string | null;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{to === null ? title : <a href={to}>{title}</a>}</h2>
      {children}
    </section>
  );
}

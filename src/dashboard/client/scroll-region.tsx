import type { ComponentChildren } from 'preact';

/** What a region is called: by a text, or by the id of the element that says it. */
type Name = { readonly label: string } | { readonly labelledBy: string };

/** What may be wider or longer than there is room for, and scrolls by itself; the keyboard reaches it, too. */
export function ScrollRegion({
  kind,
  children,
  ...name
}: Name & { readonly kind: string; readonly children: ComponentChildren }) {
  const named = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class={kind} tabIndex={0} {...named}>
      {children}
    </section>
  );
}

/** What labels are compared by. */
export function labelKeys(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(labelKey));
}

/** How a label is compared with others: without regard to case and the number of blanks. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

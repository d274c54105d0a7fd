/** The one of `values` that a text of unknown origin is; null: none. */
export function oneOf<T extends string>(values: readonly T[], text: unknown): T | null {
  return values.find((known) => known === text) ?? null;
}

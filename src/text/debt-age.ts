/** How old debt may be, in days: the youngest first, and what nobody knows the age of. */
export const AGES = ['0-7', '7-30', '30-90', '90-365', '365-', 'unknown'] as const;
/** One of them; the day that ends it begins the next. */
export type Age = (typeof AGES)[number];

const DAY = 86_400;
const ENDS: readonly (readonly [Age, number])[] = [
  ['0-7', 7],
  ['7-30', 30],
  ['30-90', 90],
  ['90-365', 365],
];

/** How old debt is; `since` and `now` in seconds since 1970, `since` null: not known. */
export function ageOf(since: number | null, now: number): Age {
  if (since === null) return 'unknown';
  const days = Math.max(0, (now - since) / DAY);
  return ENDS.find(([, end]) => days < end)?.[0] ?? '365-';
}

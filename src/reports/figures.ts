import type { Counts } from '../model/counts.ts';

/** Whether nothing is left to do. */
export function isCurrent({ units, current, orphaned }: Counts): boolean {
  return units === current && orphaned === 0;
}

/** The share of units that is current, as `92.3 %`: only all is `100.0 %`, only none `0.0 %`; `–` where there are no units. */
export function percentCurrent({ units, current }: Counts): string {
  if (units === 0) return '–';
  const tenths = current === 0 ? 0 : Math.max(1, Math.floor((current * 1000) / units));
  return `${(tenths / 10).toFixed(1)} %`;
}

/** Words that someone has to look at: of all units that are not current, and of orphaned pairs. */
export function wordsToDo({ words }: Counts): number {
  return words.stale + words.missing + words.unknown + words.orphaned;
}

/** The counts that are not zero, as figure and name, stale without its cosmetic changes, which stand apart. */
export function flags(
  counts: Counts,
): { readonly count: number; readonly name: 'stale' | 'cosmetic' | 'missing' | 'unknown' | 'orphaned' }[] {
  const { severity, missing, unknown, orphaned } = counts;
  const all = [
    { count: severity.minor + severity.major, name: 'stale' },
    { count: missing, name: 'missing' },
    { count: unknown, name: 'unknown' },
    { count: orphaned, name: 'orphaned' },
    { count: severity.cosmetic, name: 'cosmetic' },
  ] as const;
  return all.filter(({ count }) => count > 0);
}

/** A number with its thousands parted by commas, whatever the machine's locale. */
export function grouped(count: number): string {
  // `toLocaleString` says the same and takes 10 ms to begin with
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 unit`, `1,234 units`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

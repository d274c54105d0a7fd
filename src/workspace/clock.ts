/** Today's date, in UTC: `2026-11-24`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Seconds since 1970. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

/** This second, in UTC: `2026-11-24T02:00:00Z`. */
export function nowInUtc(): string {
  return inUtc(new Date());
}

/** A second, in UTC: `2026-11-24T02:00:00Z`. */
export function inUtc(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** When something was built: this second, or the one that `SOURCE_DATE_EPOCH` names, for builds that are to be the same every time. */
export function buildTime(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  if (!/^\d{1,11}$/.test(epoch)) return nowInUtc();
  return inUtc(new Date(Number(epoch) * 1000));
}

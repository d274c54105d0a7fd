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
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

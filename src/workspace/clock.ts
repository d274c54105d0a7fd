/** Today's date, in UTC: `2026-11-24`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Seconds since 1970. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

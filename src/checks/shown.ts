/** Longest piece of a text that a message quotes, in UTF-16 code units. */
const LONGEST = 120;

/** A value in backticks, cut where it is long. */
export function shown(value: string): string {
  return `\`${value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : value}\``;
}

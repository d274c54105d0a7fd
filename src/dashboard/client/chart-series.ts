/** A line of a chart: a value, or none, at each of its times. */
export interface Series {
  readonly name: string;
  /** From 1 on: which colour and which dash. */
  readonly look: number;
  readonly values: readonly (number | null)[];
}

/** The classes of a line: forty of them differ in their colour or their dash. */
export function lookOf(look: number): string {
  return `line look-${((look - 1) % 8) + 1} dash-${((look - 1) % 5) + 1}`;
}

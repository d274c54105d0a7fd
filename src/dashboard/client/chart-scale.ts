import type { Series } from './chart-series.ts';

/** Where values stand in a chart; all in px. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  /** The value of the upper edge. */
  readonly top: number;
  /** Of a date. */
  readonly x: (time: string) => number;
  /** Of a value. */
  readonly y: (value: number) => number;
}

interface Drawn {
  /** Dates, the oldest first. */
  readonly times: readonly string[];
  readonly series: readonly Series[];
  readonly width: number;
  readonly height: number;
}

/** Room for the figures beside the lines, and the dates below them. */
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 16, 12, 26];

/** A scale from 0 up, and from the first date to the last; a date alone stands at the right. */
export function scaleOf({ times, series, width, height }: Drawn): Scale {
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = niceTop(all.reduce((most, value) => Math.max(most, value), 1));
  const [first, last] = [Date.parse(times[0] ?? ''), Date.parse(times.at(-1) ?? '')];
  const shareOf = (time: string) => (last > first ? (Date.parse(time) - first) / (last - first) : 1);
  return {
    left: LEFT,
    right: width - RIGHT,
    top,
    x: (time) => LEFT + shareOf(time) * (width - LEFT - RIGHT),
    y: (value) => TOP + (1 - value / top) * (height - TOP - BOTTOM),
  };
}

/** A line through the values that there are, as the `d` of a path. */
export function wayOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let isOpen = false;
  return values
    .map((value, at) => {
      const step = value === null ? '' : `${isOpen ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      isOpen = value !== null;
      return step;
    })
    .join('');
}

/** The least of 1, 2, 4 and 8 times a power of ten that is not below, so that its quarters are whole from 4 on. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 8, 10].map((step) => step * power).find((top) => top >= value) ?? value;
}

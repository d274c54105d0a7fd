import { useWords } from './language.ts';

/** A line of a chart: a value, or none, at each of its times. */
export interface Series {
  readonly name: string;
  /** From 1 on: which colour and which dash. */
  readonly look: number;
  readonly values: readonly (number | null)[];
}

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 16, 12, 26];

/** Lines over time, from 0 up. What they show is in a table below as well. */
export function Chart({
  label,
  times,
  series,
  width = 560,
  height = 200,
}: {
  readonly label: string;
  /** Dates, the oldest first. */
  readonly times: readonly string[];
  readonly series: readonly Series[];
  /** About as wide as it is shown, in px, so that its figures are as large as other text. */
  readonly width?: number;
  readonly height?: number;
}) {
  const { number, date, say } = useWords();
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = niceTop(all.reduce((most, value) => Math.max(most, value), 1));
  const [first, last] = [Date.parse(times[0] ?? ''), Date.parse(times.at(-1) ?? '')];
  const x = (time: string) => LEFT + (last === first ? 1 : (Date.parse(time) - first) / (last - first)) * (width - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value / top) * (height - TOP - BOTTOM);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share} class="grid">
            <line x1={LEFT} x2={width - RIGHT} y1={y(top * share)} y2={y(top * share)} />
            <text x={LEFT - 8} y={y(top * share) + 4} text-anchor="end">
              {number(top * share)}
            </text>
          </g>
        ))}
        {times.length > 0 && (
          <g class="grid">
            <text x={LEFT} y={height - 6}>
              {date(times[0] ?? '')}
            </text>
            {last > first && (
              <text x={width - RIGHT} y={height - 6} text-anchor="end">
                {date(times.at(-1) ?? '')}
              </text>
            )}
          </g>
        )}
        {series.map(({ name, look, values }) => (
          <g key={name} class={lookOf(look)}>
            <path d={wayOf(values, (at) => x(times[at] ?? ''), y)} />
            {values.map((value, at) =>
              value === null || (values.length > 60 && at < values.length - 1) ? null : (
                <circle key={at} cx={x(times[at] ?? '')} cy={y(value)} r={3}>
                  <title>{`${name}, ${date(times[at] ?? '')}: ${number(value)}`}</title>
                </circle>
              ),
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <ul class="legend">
          {series.map(({ name, look, values }) => (
            <li key={name}>
              <svg class={lookOf(look)} viewBox="0 0 22 8" width="22" height="8" aria-hidden="true">
                <path d="M1 4h20" />
              </svg>
              <bdi>{name}</bdi> <strong>{number(values.at(-1) ?? 0)}</strong>
            </li>
          ))}
        </ul>
        <details>
          <summary>{say('asTable')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
          <section class="wide" tabIndex={0} aria-label={label}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('date')}</th>
                  {series.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {times.map((time, at) => (
                  <tr key={at}>
                    <th scope="row">{date(time)}</th>
                    {series.map(({ name, values }) => (
                      <td key={name}>{values[at] == null ? '–' : number(values[at] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      </figcaption>
    </figure>
  );
}

/** Forty lines differ in their colour or their dash. */
function lookOf(look: number): string {
  return `line look-${((look - 1) % 8) + 1} dash-${((look - 1) % 5) + 1}`;
}

/** A line through the values that there are. */
function wayOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
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

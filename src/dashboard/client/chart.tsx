import { useRef } from 'preact/hooks';
import { ChartLegend } from './chart-legend.tsx';
import { type Scale, scaleOf, wayOf } from './chart-scale.ts';
import { lookOf, type Series } from './chart-series.ts';
import { ChartTable } from './chart-table.tsx';
import { useWidth } from './chart-width.ts';
import { useWords } from './language.ts';

const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** Until it is known how much room there is, in px. */
const USUAL_WIDTH = 560;
/** With more points than these, only the last one is marked. */
const MOST_MARKED = 60;

interface Props {
  readonly label: string;
  /** Dates, the oldest first. */
  readonly times: readonly string[];
  readonly series: readonly Series[];
  /** In px. */
  readonly height?: number;
}

/** Lines over time, from 0 up, as wide as there is room, so that figures keep their size. A table below shows the same. */
export function Chart({ label, times, series, height = 200 }: Props) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure, USUAL_WIDTH);
  const scale = scaleOf({ times, series, width, height });
  return (
    <figure class="chart" ref={figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <Grid times={times} scale={scale} height={height} />
        {series.map((own) => (
          <Line key={own.name} series={own} times={times} scale={scale} />
        ))}
      </svg>
      <figcaption>
        <ChartLegend series={series} />
        <ChartTable label={label} times={times} series={series} />
      </figcaption>
    </figure>
  );
}

interface GridProps extends Required<Pick<Props, 'times' | 'height'>> {
  readonly scale: Scale;
}

function Grid({ times, scale: { left, right, top, x, y }, height }: GridProps) {
  const { number, date } = useWords();
  const [first, last] = [times[0], times.at(-1)];
  return (
    <g class="grid">
      {SHARES.map((share) => (
        <g key={share}>
          <line x1={left} x2={right} y1={y(top * share)} y2={y(top * share)} />
          <text x={left - 8} y={y(top * share) + 4} text-anchor="end">
            {number(top * share)}
          </text>
        </g>
      ))}
      {first !== undefined && x(first) < right && (
        <text x={left} y={height - 6}>
          {date(first)}
        </text>
      )}
      {last !== undefined && (
        <text x={right} y={height - 6} text-anchor="end">
          {date(last)}
        </text>
      )}
    </g>
  );
}

interface LineProps extends Pick<Props, 'times'> {
  readonly series: Series;
  readonly scale: Scale;
}

function Line({ series: { name, look, values }, times, scale: { x, y } }: LineProps) {
  const { number, date } = useWords();
  const timeAt = (at: number) => times[at] ?? '';
  const firstMarked = values.length > MOST_MARKED ? values.length - 1 : 0;
  return (
    <g class={lookOf(look)}>
      <path d={wayOf(values, (at) => x(timeAt(at)), y)} />
      {values.map((value, at) =>
        value === null || at < firstMarked ? null : (
          <circle key={at} cx={x(timeAt(at))} cy={y(value)} r={3}>
            <title>{`${name}, ${date(timeAt(at))}: ${number(value)}`}</title>
          </circle>
        ),
      )}
    </g>
  );
}

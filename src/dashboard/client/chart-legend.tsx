import { lookOf, type Series } from './chart-series.ts';
import { useWords } from './language.ts';

/** What the lines of a chart stand for, each with its last value. */
export function ChartLegend({ series }: { readonly series: readonly Series[] }) {
  const { number } = useWords();
  return (
    <ul class="legend">
      {series.map(({ name, look, values }) => (
        <li key={name}>
          <svg class={lookOf(look)} viewBox="0 0 22 8" width="22" height="8" aria-hidden="true">
            <path d="M1 4h20" />
          </svg>
          <bdi>{name}</bdi> <strong>{number(values.at(-1) ?? null)}</strong>
        </li>
      ))}
    </ul>
  );
}

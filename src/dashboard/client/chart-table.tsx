import type { Series } from './chart-series.ts';
import { useWords } from './language.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  readonly label: string;
  readonly times: readonly string[];
  readonly series: readonly Series[];
}

/** The figures of a chart, for whoever would rather read them. */
export function ChartTable({ label, times, series }: Props) {
  const { number, date, say } = useWords();
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <ScrollRegion kind="wide" label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('date')}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" class="number">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map((time, at) => (
              <tr key={at}>
                <th scope="row">{date(time)}</th>
                {series.map(({ name, values }) => (
                  <td key={name} class="number">
                    {number(values[at] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

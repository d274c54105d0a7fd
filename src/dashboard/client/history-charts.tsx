import type { DashboardOverview } from '../../model/dashboard.ts';
import { Chart } from './chart.tsx';
import type { Series } from './chart-series.ts';
import type { Column } from './columns.ts';
import { DebtAges } from './debt-ages.tsx';
import type { Facts } from './facts.ts';
import { FreshnessTimes } from './freshness-times.tsx';
import type { Point } from './history-points.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { Panel } from './panel.tsx';
import { SharesTable } from './shares-table.tsx';

interface Props {
  readonly points: readonly Point[];
  readonly overview: DashboardOverview;
  readonly columns: readonly Column[];
}

/** The words to do in some languages, one line each, and a chart of the sentences of each. */
export function HistoryCharts({ points, overview, columns }: Props) {
  const { say } = useWords();
  const times = points.map(({ date }) => date);
  const debt = columns.map(
    ({ locale, at }): Series => ({ name: locale.tag, look: at + 1, values: valuesOf(points, at, ({ words }) => words.toDo) }),
  );
  return (
    <>
      <Panel id="debt" title={say('debtWords')}>
        <Chart label={say('debtWords')} times={times} series={debt} height={300} />
      </Panel>
      <FreshnessTimes points={points} overview={overview} places={columns.map(({ at }) => at)} />
      <div class="columns">
        {columns.map((column) => (
          <LocaleHistory key={column.locale.tag} points={points} column={column} />
        ))}
      </div>
    </>
  );
}

function LocaleHistory({ points, column: { locale, at } }: { readonly points: readonly Point[]; readonly column: Column }) {
  const { say } = useWords();
  return (
    <Panel id={`burn-${at}`} title={<LocaleName locale={locale} />}>
      <Chart
        label={`${locale.tag}: ${say('sentences')}`}
        times={points.map(({ date }) => date)}
        series={[
          { name: say('stale'), look: 2, values: valuesOf(points, at, ({ stale }) => stale) },
          { name: say('missing'), look: 1, values: valuesOf(points, at, ({ missing }) => missing) },
          { name: say('unknown'), look: 4, values: valuesOf(points, at, ({ unknown }) => unknown) },
        ]}
      />
      <SharesTable points={points} at={at} />
      <DebtAges locale={locale} />
    </Panel>
  );
}

function valuesOf(points: readonly Point[], at: number, of: (facts: Facts) => number): readonly (number | null)[] {
  return points.map(({ locales }) => {
    const facts = locales[at] ?? null;
    return facts === null ? null : of(facts);
  });
}

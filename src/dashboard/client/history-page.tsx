import type { DashboardOverview } from '../../model/dashboard.ts';
import { Chart, type Series } from './chart.tsx';
import { load, useLoaded } from './data.ts';
import { DebtAges } from './debt-ages.tsx';
import { completeness, type Facts, freshness } from './facts.ts';
import { FreshnessTimes } from './freshness-times.tsx';
import { type Point, pointsOf } from './history-points.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { LocaleSelect } from './locale-select.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import type { Route } from './route.ts';

/** How the debt went up and down, for all languages and for each. */
export function HistoryPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const locale = query.get('locale') ?? '';
  const loaded = useLoaded('history', () => load('history'));
  return (
    <>
      <h1>{say('history')}</h1>
      {overview.points === 0 && <Notice kind="empty" title={say('empty.history')} />}
      <div class="filters">
        <LocaleSelect overview={overview} value={locale} />
      </div>
      <WhenLoaded loaded={loaded}>
        {(history) => <Charts points={pointsOf(history, overview)} overview={overview} locale={locale} />}
      </WhenLoaded>
    </>
  );
}

function Charts({
  points,
  overview,
  locale,
}: {
  readonly points: readonly Point[];
  readonly overview: DashboardOverview;
  readonly locale: string;
}) {
  const { say } = useWords();
  const shown = overview.locales.map((own, at) => ({ own, at })).filter(({ own }) => locale === '' || own.tag === locale);
  const times = points.map(({ date }) => date);
  const valuesOf = (at: number, of: (facts: Facts) => number) =>
    points.map(({ locales }) => {
      const facts = locales[at] ?? null;
      return facts === null ? null : of(facts);
    });
  const debt = shown.map(
    ({ own, at }): Series => ({ name: own.tag, look: at + 1, values: valuesOf(at, ({ words }) => words.toDo) }),
  );
  return (
    <>
      <section class="card" aria-labelledby="debt">
        <h2 id="debt">{say('debtWords')}</h2>
        <Chart label={say('debtWords')} times={times} series={debt} width={1150} height={300} />
      </section>
      <FreshnessTimes points={points} overview={overview} places={shown.map(({ at }) => at)} />
      <div class="columns">
        {shown.map(({ own, at }) => (
          <section key={own.tag} class="card" aria-labelledby={`burn-${at}`}>
            <h2 id={`burn-${at}`}>
              <LocaleName locale={own} />
            </h2>
            <Chart
              label={`${own.tag}: ${say('sentences')}`}
              times={times}
              series={[
                { name: say('stale'), look: 2, values: valuesOf(at, ({ stale }) => stale) },
                { name: say('missing'), look: 1, values: valuesOf(at, ({ missing }) => missing) },
                { name: say('unknown'), look: 4, values: valuesOf(at, ({ unknown }) => unknown) },
              ]}
            />
            <Shares points={points} at={at} />
            <DebtAges locale={own} />
          </section>
        ))}
      </div>
    </>
  );
}

/** The two shares, then and now. */
function Shares({ points, at }: { readonly points: readonly Point[]; readonly at: number }) {
  const { say, percent, date } = useWords();
  const known = points.filter(({ locales }) => locales[at] != null);
  const ends = [known[0], known.at(-1)].filter((point) => point !== undefined);
  return (
    <table class="shares">
      <thead>
        <tr>
          <th scope="col">{say('date')}</th>
          <th scope="col" class="number">
            {say('completeness')}
          </th>
          <th scope="col" class="number">
            {say('freshness')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ends.map(({ date: when, locales }, index) => {
          const facts = locales[at];
          return facts == null ? null : (
            <tr key={index}>
              <th scope="row">{date(when)}</th>
              <td class="number">{percent(completeness(facts))}</td>
              <td class="number">{percent(freshness(facts))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

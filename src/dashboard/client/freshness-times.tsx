import type { DashboardLocale, DashboardOverview } from '../../model/dashboard.ts';
import './freshness-times.css';
import { factsOf } from './facts.ts';
import type { Point } from './history-points.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { type Pace, paceOf } from './pace.ts';
import { listAddress } from './route.ts';
import { ScrollRegion } from './scroll-region.tsx';

/** Days after which a projection is no more than "long". */
const LONG = 730;
const DAY_MS = 86_400_000;

interface Props {
  readonly points: readonly Point[];
  readonly overview: DashboardOverview;
  /** The languages that are shown, by their places in the overview. */
  readonly places: readonly number[];
}

/** How long what is stale has been waiting, and how long it would take until nothing is. */
export function FreshnessTimes({ points, overview, places }: Props) {
  const { say } = useWords();
  return (
    <div class="card fresh">
      <h2 id="fresh">{say('fresh')}</h2>
      <p class="quiet">{say('fresh.note')}</p>
      <ScrollRegion kind="fresh-scroll" labelledBy="fresh">
        <table class="fresh-table">
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              {(['stale', 'fresh.pace', 'fresh.in', 'fresh.median', 'fresh.oldest'] as const).map((name) => (
                <th key={name} scope="col" class="number">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.flatMap((at) => {
              const locale = overview.locales[at];
              if (locale === undefined) return [];
              return [<LocaleTimes key={locale.tag} locale={locale} pace={paceOf(points, at)} now={overview.date} />];
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function LocaleTimes({ locale, pace, now }: { readonly locale: DashboardLocale; readonly pace: Pace; readonly now: string }) {
  const { number, days } = useWords();
  const { tag, figures, ages } = locale;
  const { stale } = factsOf(figures);
  const list = { locale: tag, status: 'stale' };
  const waited = (since: number | null) => (since === null ? <span class="zero">–</span> : days(since, now));
  return (
    <tr>
      <th scope="row">
        <LocaleName locale={locale} />
      </th>
      <td class="number">
        {stale === 0 ? <span class="zero">0</span> : <a href={listAddress('work', list)}>{number(stale)}</a>}
      </td>
      <td class="number">
        <PaceFigure pace={pace} />
      </td>
      <td class="number">
        <Projection pace={pace} now={now} />
      </td>
      <td class="number">{waited(ages.median)}</td>
      <td class="number">
        {ages.oldest === null ? waited(null) : <a href={listAddress('work', { ...list, sort: 'age' })}>{waited(ages.oldest)}</a>}
      </td>
    </tr>
  );
}

function PaceFigure({ pace }: { readonly pace: Pace }) {
  const { say, change } = useWords();
  if (pace.type !== 'growing' && pace.type !== 'falling') return <span class="zero">–</span>;
  const { perWeek } = pace;
  return <>{say('fresh.perWeek', { n: change(Math.abs(perWeek) < 10 ? Math.round(perWeek * 10) / 10 : Math.round(perWeek)) })}</>;
}

function Projection({ pace, now }: { readonly pace: Pace; readonly now: string }) {
  const { say, date } = useWords();
  if (pace.type !== 'falling') return <span class="quiet">{say(`fresh.${pace.type}`)}</span>;
  if (pace.days > LONG) return <span class="quiet">{say('fresh.long')}</span>;
  return (
    <>
      {say('day', { n: pace.days })} <span class="quiet">· {date(Date.parse(now) + pace.days * DAY_MS)}</span>
    </>
  );
}

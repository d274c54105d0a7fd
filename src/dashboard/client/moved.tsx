import type { DashboardLocale } from '../../model/dashboard.ts';
import type { Loaded } from './data.ts';
import { factsOf } from './facts.ts';
import { earlierPoints, type Point } from './history-points.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { WhenLoaded } from './notice.tsx';
import { Panel } from './panel.tsx';
import { listAddress } from './route.ts';
import { UnreadHistory } from './unread-history.tsx';

interface Props {
  readonly locales: readonly DashboardLocale[];
  /** Whether the recorded runs could be read when the site was built. */
  readonly isRead: boolean;
  readonly history: Loaded<readonly Point[]>;
}

/** How the words to do changed since the last run, and since last week. */
export function Moved({ locales, isRead, history }: Props) {
  const { say } = useWords();
  return (
    <Panel id="moved" title={say('moved')}>
      {isRead ? (
        <WhenLoaded loaded={history}>{(points) => <MovedSince locales={locales} points={points} />}</WhenLoaded>
      ) : (
        <UnreadHistory />
      )}
    </Panel>
  );
}

function MovedSince({ locales, points }: { readonly locales: readonly DashboardLocale[]; readonly points: readonly Point[] }) {
  const { say, date, moment } = useWords();
  const { last, week } = earlierPoints(points);
  const compared = [
    ...(last === null ? [] : [{ point: last, since: moment(last.date) }]),
    ...(week === null ? [] : [{ point: week, since: date(week.date) }]),
  ];
  if (compared.length === 0) return <p class="quiet">{say('moved.none')}</p>;
  return (
    <div class="wide">
      <table class="moved">
        <thead>
          <tr>
            <th scope="col">{say('toDo')}</th>
            {compared.map(({ since }) => (
              <th key={since} scope="col" class="number">
                {say('moved.point', { date: since })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {locales.map((locale, at) => (
            <MovedRow key={locale.tag} locale={locale} before={compared.map(({ point }) => toDoAt(point, at))} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toDoAt({ locales }: Point, at: number): number | null {
  return locales[at]?.words.toDo ?? null;
}

function MovedRow({ locale, before }: { readonly locale: DashboardLocale; readonly before: readonly (number | null)[] }) {
  const now = factsOf(locale.figures).words.toDo;
  return (
    <tr>
      <th scope="row">
        <a href={listAddress('history', { locale: locale.tag })}>
          <LocaleName locale={locale} />
        </a>
      </th>
      {before.map((words, at) => (
        <td key={at} class="number">
          <Change from={words} to={now} />
        </td>
      ))}
    </tr>
  );
}

/** Fewer words to do is better: said by the sign and the arrow, not by colour alone. */
function Change({ from, to }: { readonly from: number | null; readonly to: number }) {
  const { say, change } = useWords();
  if (from === null) return <span class="quiet">–</span>;
  if (from === to) return <span class="quiet">{say('moved.same')}</span>;
  return (
    <span class={to > from ? 'change more' : 'change less'}>
      <span aria-hidden="true">{to > from ? '▲' : '▼'}</span> {change(to - from)}
    </span>
  );
}

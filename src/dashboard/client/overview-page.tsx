import type { DashboardLocale, DashboardOverview, DocumentRow } from '../../model/dashboard.ts';
import { CompletenessBar, FreshnessBar } from './bar.tsx';
import { Chart } from './chart.tsx';
import { load, useLoaded } from './data.ts';
import { factsOf, sumOf } from './facts.ts';
import { earlierPoints, type Point, pointsOf, totalOf } from './history-points.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { Notice } from './notice.tsx';
import { documentAddress, listAddress } from './route.ts';
import { Path, Prose } from './shown-text.tsx';
import { Sign, type SignName } from './sign.tsx';

/** How far each language is, what moved, and where to start. */
export function OverviewPage({ overview }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const history = useLoaded('history', () => load('history'));
  const points = history.state === 'ready' ? pointsOf(history.data, overview) : [];
  if (overview.locales.length === 0 || overview.documents === 0) return <Notice kind="empty" title={say('empty.documents')} />;
  return (
    <>
      <Totals overview={overview} />
      <Locales overview={overview} />
      <div class="columns">
        <div class="stack">
          {points.length > 1 && <Trend points={points} />}
          <Start overview={overview} />
        </div>
        <div class="stack">
          <Moved overview={overview} points={points} />
          <Oldest overview={overview} />
          <Rules overview={overview} />
        </div>
      </div>
    </>
  );
}

function Totals({ overview: { locales } }: { readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  const facts = sumOf(locales.map(({ figures }) => factsOf(figures)));
  const pages = locales.reduce((sum, { pagesMissing }) => sum + pagesMissing, 0);
  const all: readonly { sign: SignName; value: number; unit: string; label: string; to: string }[] = [
    { sign: 'stale', value: facts.words.stale, unit: 'word', label: say('stale'), to: listAddress('work', { status: 'stale' }) },
    {
      sign: 'missing',
      value: facts.words.missing,
      unit: 'word',
      label: say('missing'),
      to: listAddress('work', { status: 'missing' }),
    },
    {
      sign: 'unknown',
      value: facts.words.unknown,
      unit: 'word',
      label: say('unknown'),
      to: listAddress('documents', { show: 'unknown' }),
    },
    {
      sign: 'cosmetic',
      value: facts.words.cosmetic,
      unit: 'word',
      label: say('cosmetic'),
      to: listAddress('work', { severity: 'cosmetic' }),
    },
    {
      sign: 'orphaned',
      value: facts.orphaned,
      unit: 'sentence',
      label: say('orphaned'),
      to: listAddress('documents', { show: 'orphaned' }),
    },
    { sign: 'info', value: pages, unit: '', label: say('pages'), to: listAddress('documents', { show: 'page' }) },
  ];
  return (
    <ul class="totals">
      {all.map(({ sign, value, unit, label, to }) => (
        <li key={label} class={value === 0 ? 'none' : sign}>
          <a href={to}>
            <span class="label">
              {sign !== 'info' && <Sign name={sign} />} {label}
            </span>
            <span class="figure">{number(value)}</span>
            <span class="what">
              {unit === ''
                ? '\u00a0'
                : say(unit === 'word' ? 'word' : 'sentence', { n: value }).replace(/^[\d\s.,\u202f\u00a0]+/, '')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Locales({ overview }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="locales">
      <h2 id="locales">{say('locales')}</h2>
      <div class="card wide">
        <table class="locales">
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              <th scope="col" title={say('completenessHint')}>
                {say('completeness')}
              </th>
              <th scope="col" title={say('freshnessHint')}>
                {say('freshness')}
              </th>
              {(['stale', 'missing', 'unknown', 'cosmetic'] as const).map((name) => (
                <th key={name} scope="col" class="number">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.locales.map((locale) => (
              <LocaleRow key={locale.tag} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function LocaleRow({ locale }: { readonly locale: DashboardLocale }) {
  const { say, number } = useWords();
  const { tag } = locale;
  const facts = factsOf(locale.figures);
  const cells = [
    { name: 'stale', value: facts.words.stale, to: listAddress('work', { locale: tag, status: 'stale' }) },
    { name: 'missing', value: facts.words.missing, to: listAddress('work', { locale: tag, status: 'missing' }) },
    { name: 'unknown', value: facts.words.unknown, to: listAddress('documents', { locale: tag, show: 'unknown' }) },
    { name: 'cosmetic', value: facts.words.cosmetic, to: listAddress('work', { locale: tag, severity: 'cosmetic' }) },
  ] as const;
  return (
    <tr>
      <th scope="row">
        <a href={listAddress('documents', { locale: tag, sort: tag })}>
          <LocaleName locale={locale} />
        </a>
      </th>
      <td data-label={say('completeness')}>
        <CompletenessBar facts={facts} />
      </td>
      <td data-label={say('freshness')}>
        <FreshnessBar facts={facts} />
      </td>
      {cells.map(({ name, value, to }) => (
        <td key={name} class="number" data-label={say(name)}>
          {value === 0 ? (
            <span class="zero">0</span>
          ) : (
            <a class={`count ${name}`} href={to} aria-label={`${say(name)}: ${say('word', { n: value })}, ${tag}`}>
              <Sign name={name} /> {number(value)}
            </a>
          )}
        </td>
      ))}
    </tr>
  );
}

function Trend({ points }: { readonly points: readonly Point[] }) {
  const { say } = useWords();
  const totals = points.map(totalOf);
  const times = points.map(({ date }) => date);
  // Each with a scale of its own: a few stale words matter beside a hundred thousand missing ones.
  return (
    <section class="card" aria-labelledby="trend">
      <h2 id="trend">
        <a href={listAddress('history')}>{say('trend')}</a>
      </h2>
      {(['stale', 'missing'] as const).map((name, at) => (
        <Chart
          key={name}
          label={`${say('trend')}: ${say(name)}`}
          times={times}
          height={150}
          series={[{ name: say(name), look: 2 - at, values: totals.map(({ words }) => words[name]) }]}
        />
      ))}
    </section>
  );
}

function Moved({ overview, points }: { readonly overview: DashboardOverview; readonly points: readonly Point[] }) {
  const { say, date, moment } = useWords();
  const { last, week } = earlierPoints(points);
  const compared = [last, week].filter((point) => point !== null);
  return (
    <section class="card" aria-labelledby="moved">
      <h2 id="moved">{say('moved')}</h2>
      {compared.length === 0 ? (
        <p class="quiet">{say('moved.none')}</p>
      ) : (
        <div class="wide">
          <table class="moved">
            <thead>
              <tr>
                <th scope="col">{say('toDo')}</th>
                {compared.map((point) => (
                  <th key={point.date} scope="col" class="number">
                    {say('moved.point', { date: point === last ? moment(point.date) : date(point.date) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {overview.locales.map((locale, at) => (
                <tr key={locale.tag}>
                  <th scope="row">
                    <a href={listAddress('history', { locale: locale.tag })}>
                      <LocaleName locale={locale} />
                    </a>
                  </th>
                  {compared.map((point) => (
                    <td key={point.date} class="number">
                      <Change from={point.locales[at]?.words.toDo ?? null} to={factsOf(locale.figures).words.toDo} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
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

function Start({ overview }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  return (
    <section class="card" aria-labelledby="start">
      <h2 id="start">
        <a href={listAddress('documents', { sort: 'todo' })}>{say('start')}</a>
      </h2>
      {overview.worst.length === 0 ? (
        <p class="quiet">{say('start.none')}</p>
      ) : (
        <ol class="list">
          {overview.worst.map((row) => (
            <WorstRow key={row[0]} row={row} overview={overview} />
          ))}
        </ol>
      )}
    </section>
  );
}

function WorstRow({ row: [path, , cells], overview }: { readonly row: DocumentRow; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const toDo = cells.map((cell) => (cell === null ? -1 : factsOf(cell[2]).words.toDo));
  const at = toDo.indexOf(Math.max(...toDo));
  const locale = overview.locales[at]?.tag ?? '';
  return (
    <li>
      <a href={documentAddress({ path, locale, unit: null })}>
        <Path path={path} />
      </a>
      <span class="number">{say('word', { n: toDo.reduce((sum, words) => sum + Math.max(0, words), 0) })}</span>
    </li>
  );
}

function Oldest({ overview }: { readonly overview: DashboardOverview }) {
  const { say, days } = useWords();
  if (overview.oldest.length === 0) return null;
  return (
    <section class="card" aria-labelledby="oldest">
      <h2 id="oldest">
        <a href={listAddress('work', { status: 'stale', sort: 'age' })}>{say('oldest')}</a>
      </h2>
      <ol class="list">
        {overview.oldest.map(([path, at, unit, , , , , excerpt, since]) => {
          const locale = overview.locales[at]?.tag ?? '';
          return (
            <li key={`${locale} ${path} ${unit}`}>
              <a class="excerpt" href={documentAddress({ path, locale, unit })}>
                <Prose text={excerpt} language={overview.sourceLocale} />
              </a>
              <span class="number">
                <span class="tag">{locale}</span> {days(since ?? 0, overview.date)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Rules({ overview: { rules } }: { readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  return (
    <section class="card" aria-labelledby="rules">
      <h2 id="rules">
        <a href={listAddress('findings')}>{say('findings')}</a>
      </h2>
      {rules.length === 0 ? (
        <p class="quiet">{say('empty.findings')}</p>
      ) : (
        <ol class="list">
          {rules.slice(0, 8).map(({ rule, error, warning, info }) => (
            <li key={rule}>
              <a href={listAddress('findings', { rule })}>
                <Sign name={error > 0 ? 'error' : warning > 0 ? 'warning' : 'info'} isNamed /> <code>{rule}</code>
              </a>
              <span class="number">{number(error + warning + info)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

import type { LocaleCheck } from '../../model/check-report.ts';
import type { DashboardOverview } from '../../model/dashboard.ts';
import type { DashboardChange } from '../../model/dashboard-change.ts';
import { FINDING_SEVERITIES } from '../../model/report.ts';
import { useWords } from './language.ts';
import { LocaleName, namedLocale } from './locale-name.tsx';
import { listAddress } from './route.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { Sign } from './sign.tsx';

/** What a change does to a language; the rule that tells of it, null: none does. */
const COLUMNS = [
  ['stale', 'stale'],
  ['missing', 'missing'],
  ['orphaned', 'orphaned'],
  ['words', null],
  ['translated', null],
] as const;

/** How much was found, how severe it is, and what the change does to each language. */
export function ChangeFigures({ change, overview }: { readonly change: DashboardChange; readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  const sum = (severity: (typeof FINDING_SEVERITIES)[number]) => change.rules.reduce((total, own) => total + own[severity], 0);
  const told = change.locales.filter((own) => COLUMNS.some(([name]) => own[name] > 0));
  return (
    <>
      <ul class="totals severities">
        {FINDING_SEVERITIES.map((severity) => (
          <li key={severity} class={sum(severity) === 0 ? 'none' : severity}>
            <a href={listAddress('change', { severity })}>
              <span class="label">
                <Sign name={severity} /> {say(severity)}
              </span>
              <span class="figure">{number(sum(severity))}</span>
            </a>
          </li>
        ))}
      </ul>
      {told.length === 0 ? (
        <p>{say('pull.quiet')}</p>
      ) : (
        <Locales locales={told} overview={overview} isChange={change.base !== null} />
      )}
      {told.length > 0 && told.length < change.locales.length && (
        <p class="quiet">{say('pull.others', { n: change.locales.length - told.length })}</p>
      )}
    </>
  );
}

interface LocalesProps {
  readonly locales: readonly LocaleCheck[];
  readonly overview: DashboardOverview;
  /** Whether a change was checked, not the whole tree. */
  readonly isChange: boolean;
}

function Locales({ locales, overview, isChange }: LocalesProps) {
  const { say } = useWords();
  return (
    <div class="change-section">
      <h2 id="change-locales">{say(isChange ? 'pull.does' : 'locales')}</h2>
      <ScrollRegion kind="card change-scroll" labelledBy="change-locales">
        <table class="change-table">
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              {COLUMNS.map(([column]) => (
                <th key={column} scope="col" class="number" title={say(`pull.${column}.hint`)}>
                  {say(isChange || (column !== 'stale' && column !== 'missing') ? `pull.${column}` : column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {locales.map((own) => (
              <tr key={own.locale}>
                <th scope="row">
                  <LocaleName locale={namedLocale(overview, own.locale)} />
                </th>
                {COLUMNS.map(([column, rule]) => (
                  <Figure key={column} value={own[column]} to={rule === null ? null : { locale: own.locale, rule }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function Figure({ value, to }: { readonly value: number; readonly to: Readonly<Record<string, string>> | null }) {
  const { number } = useWords();
  if (value === 0) return <td class="number zero">0</td>;
  return <td class="number">{to === null ? number(value) : <a href={listAddress('change', to)}>{number(value)}</a>}</td>;
}

import { useMemo } from 'preact/hooks';
import type { DashboardFinding, DashboardOverview } from '../../model/dashboard.ts';
import { load } from './data.ts';
import { LocaleSelect } from './documents-page.tsx';
import { Select, TextFilter } from './filters.tsx';
import { useWords } from './language.ts';
import { Notice } from './notice.tsx';
import { useParts } from './parts.ts';
import { documentAddress, listAddress, type Route } from './route.ts';
import { saveCsv } from './save-csv.ts';
import { Message, Path } from './shown-text.tsx';
import { Sign } from './sign.tsx';
import { Cell, Head, VirtualRows } from './virtual-rows.tsx';

const ROW = 60;

/** What the checks found, by rule. */
export function FindingsPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const asked = {
    rule: query.get('rule') ?? '',
    severity: query.get('severity') ?? '',
    locale: query.get('locale') ?? '',
    q: query.get('q') ?? '',
  };
  const severities = ['', 'error', 'warning', 'info'] as const;
  const rules = [{ value: '', label: say('all') }, ...overview.rules.map(({ rule }) => ({ value: rule, label: rule }))];
  if (overview.rules.length === 0)
    return (
      <>
        <h1>{say('findings')}</h1>
        <Notice kind="empty" title={say('empty.findings')} />
      </>
    );
  return (
    <>
      <h1>{say('findings')}</h1>
      {asked.rule === '' && <RuleTable overview={overview} />}
      <div class="filters">
        <TextFilter value={asked.q} />
        <Select name="rule" label={say('rule')} value={asked.rule} choices={rules} />
        <Select
          name="severity"
          label={say('severity')}
          value={asked.severity}
          choices={severities.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
        />
        <LocaleSelect overview={overview} value={asked.locale} />
      </div>
      {asked.rule !== '' && (
        <p class="quiet">
          <Message text={overview.rules.find(({ rule }) => rule === asked.rule)?.summary ?? ''} />
        </p>
      )}
      <List asked={asked} overview={overview} />
    </>
  );
}

function RuleTable({ overview }: { readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  return (
    <section class="card" aria-labelledby="by-rule">
      <h2 id="by-rule">{say('rules')}</h2>
      <ul class="rules">
        {overview.rules.map(({ rule, summary, error, warning, info }) => (
          <li key={rule}>
            <a href={listAddress('findings', { rule })}>
              <code>{rule}</code>
            </a>
            <span class="quiet">{summary !== null && <Message text={summary} />}</span>
            <span class="counts">
              {(
                [
                  ['error', error],
                  ['warning', warning],
                  ['info', info],
                ] as const
              ).map(([name, count]) =>
                count === 0 ? null : (
                  <span key={name} class={`status ${name}`}>
                    <Sign name={name} isNamed /> {number(count)}
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Asked = Readonly<Record<'rule' | 'severity' | 'locale' | 'q', string>>;

function List({ asked, overview }: { readonly asked: Asked; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const isWhole = asked.q + asked.severity + asked.locale !== '';
  const parts = partsOf(overview, asked.rule);
  const { items, isLoading, failed, more } = useParts(asked.rule, parts, isWhole ? parts.length : 1);
  const rows = useMemo(() => items.filter(fits(asked, overview)), [items, asked.severity, asked.locale, asked.q]);
  const total = overview.rules
    .filter(({ rule }) => asked.rule === '' || rule === asked.rule)
    .reduce((sum, { error, warning, info }) => sum + error + warning + info, 0);
  if (failed !== null)
    return <Notice kind="error" title={say('failed')} text={say('failed.hint', { name: `data/${failed}.js` })} />;
  if (rows.length === 0)
    return isLoading ? (
      <Notice kind="loading" title={`${say('loading')}…`} />
    ) : (
      <Notice kind="empty" title={say('empty.filter')} />
    );
  return (
    <>
      <div class="above">
        <p class="found" role="status">
          {say('finding.found', { n: isWhole ? rows.length : total })}
          {isLoading && '…'}
        </p>
        <button type="button" class="quiet-button" onClick={() => saveCsv('findings.csv', csvRows(rows, overview))}>
          {say('csv')}
        </button>
      </div>
      <VirtualRows
        label={say('findings')}
        count={rows.length}
        onEnd={more}
        height={ROW}
        columns="8.5rem 11rem 5.5rem minmax(20rem, 3fr) minmax(12rem, 2fr)"
        least={57}
        card={112}
        header={
          <>
            <Head>{say('severity')}</Head>
            <Head>{say('rule')}</Head>
            <Head>{say('locale')}</Head>
            <Head>{say('message')}</Head>
            <Head>{say('path')}</Head>
          </>
        }
        row={(at) => <FindingCells finding={rows[at]} overview={overview} />}
      />
    </>
  );
}

function FindingCells({
  finding,
  overview,
}: {
  readonly finding: DashboardFinding | undefined;
  readonly overview: DashboardOverview;
}) {
  const { say } = useWords();
  if (finding === undefined) return null;
  const [rule, severity, path, line, document, at, unit, message] = finding;
  const locale = at === null ? '' : (overview.locales[at]?.tag ?? '');
  return (
    <>
      <Cell>
        <span class={`status ${severity}`}>
          <Sign name={severity} /> {say(severity)}
        </span>
      </Cell>
      <Cell>
        <code>{rule}</code>
      </Cell>
      <Cell>{locale}</Cell>
      <Cell kind="text-cell two-lines">
        {document === null || locale === '' ? (
          <Message text={message} />
        ) : (
          <a class="whole" href={documentAddress({ path: document, locale, unit })}>
            <Message text={message} />
          </a>
        )}
      </Cell>
      <Cell kind="path-cell">
        <Path path={path} />
        {line !== null && <span class="line-number">:{line}</span>}
      </Cell>
    </>
  );
}

/** The files of one rule, or of all of them, those with errors first. */
function partsOf({ rules }: DashboardOverview, asked: string): readonly (() => Promise<readonly DashboardFinding[]>)[] {
  return rules.flatMap(({ rule, chunks }, at) =>
    asked !== '' && rule !== asked
      ? []
      : Array.from({ length: chunks }, (_, chunk) => async () => (await load('findings', at, chunk)).findings),
  );
}

function fits({ severity, locale, q }: Asked, { locales }: DashboardOverview): (finding: DashboardFinding) => boolean {
  const text = q.toLowerCase();
  return ([, weight, path, , , at, , message]) =>
    (severity === '' || weight === severity) &&
    (locale === '' || (at !== null && locales[at]?.tag === locale)) &&
    (text === '' || path.toLowerCase().includes(text) || message.toLowerCase().includes(text));
}

function csvRows(
  findings: readonly DashboardFinding[],
  { locales }: DashboardOverview,
): readonly (readonly (string | number | null)[])[] {
  const rows = findings.map(([rule, severity, path, line, , at, unit, message]) => [
    rule,
    severity,
    path,
    line,
    at === null ? null : (locales[at]?.tag ?? null),
    unit,
    message,
  ]);
  return [['rule', 'severity', 'path', 'line', 'locale', 'unit', 'message'], ...rows];
}

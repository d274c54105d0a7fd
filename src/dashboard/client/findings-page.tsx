import type { DashboardOverview } from '../../model/dashboard.ts';
import { FINDING_SEVERITIES } from '../../model/report.ts';
import { Select, TextFilter } from './filters.tsx';
import { FindingsList } from './findings-list.tsx';
import type { AskedFindings } from './findings-rows.ts';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { Notice } from './notice.tsx';
import type { Route } from './route.ts';
import { RuleTable } from './rule-table.tsx';
import { Message } from './shown-text.tsx';

const SEVERITIES = ['', ...FINDING_SEVERITIES] as const;

/** What the checks found, by rule. */
export function FindingsPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const asked: AskedFindings = {
    rule: query.get('rule') ?? '',
    severity: query.get('severity') ?? '',
    locale: query.get('locale') ?? '',
    q: query.get('q') ?? '',
  };
  const summary = overview.rules.find(({ rule }) => rule === asked.rule)?.summary ?? null;
  return (
    <>
      <h1>{say('findings')}</h1>
      {overview.rules.length === 0 ? (
        <Notice kind="empty" title={say('empty.findings')} />
      ) : (
        <>
          {asked.rule === '' && <RuleTable overview={overview} />}
          <FindingFilters asked={asked} overview={overview} />
          {summary !== null && (
            <p class="quiet">
              <Message text={summary} />
            </p>
          )}
          <FindingsList asked={asked} overview={overview} />
        </>
      )}
    </>
  );
}

function FindingFilters({ asked, overview }: { readonly asked: AskedFindings; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const rules = [{ value: '', label: say('all') }, ...overview.rules.map(({ rule }) => ({ value: rule, label: rule }))];
  return (
    <div class="filters">
      <TextFilter value={asked.q} />
      <Select name="rule" label={say('rule')} value={asked.rule} choices={rules} />
      <Select
        name="severity"
        label={say('severity')}
        value={asked.severity}
        choices={SEVERITIES.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
      />
      <LocaleSelect overview={overview} value={asked.locale} />
    </div>
  );
}

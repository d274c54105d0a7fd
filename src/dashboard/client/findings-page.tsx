import type { DashboardOverview } from '../../model/dashboard.ts';
import { Select, TextFilter } from './filters.tsx';
import { FindingsList } from './findings-list.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { Notice } from './notice.tsx';
import type { Route } from './route.ts';
import { RuleTable } from './rule-table.tsx';
import { Message } from './shown-text.tsx';

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
      <FindingsList asked={asked} overview={overview} />
    </>
  );
}

import type { DashboardOverview } from '../../model/dashboard.ts';
import { FindingFilters } from './finding-filters.tsx';
import { FindingsList } from './findings-list.tsx';
import type { AskedFindings } from './findings-rows.ts';
import { useWords } from './language.ts';
import { Notice } from './notice.tsx';
import type { Route } from './route.ts';
import { RuleTable } from './rule-table.tsx';
import { Message } from './shown-text.tsx';

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
          <FindingFilters asked={asked} rules={overview.rules} locales={overview.locales} />
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

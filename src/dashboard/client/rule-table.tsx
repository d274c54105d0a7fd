import type { DashboardOverview } from '../../model/dashboard.ts';
import { FINDING_SEVERITIES } from '../../model/report.ts';
import { useWords } from './language.ts';
import { Panel } from './panel.tsx';
import { listAddress } from './route.ts';
import { Message } from './shown-text.tsx';
import { Sign } from './sign.tsx';

/** The rules that found something, with what each expects and how often it is not met. */
export function RuleTable({ overview: { rules } }: { readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  return (
    <Panel id="by-rule" title={say('rules')}>
      <ul class="rules">
        {rules.map(({ rule, summary, ...counts }) => (
          <li key={rule}>
            <a href={listAddress('findings', { rule })}>
              <code>{rule}</code>
            </a>
            <span class="quiet">{summary !== null && <Message text={summary} />}</span>
            <span class="counts">
              {FINDING_SEVERITIES.filter((name) => counts[name] > 0).map((name) => (
                <a key={name} class={`status ${name}`} href={listAddress('findings', { rule, severity: name })}>
                  <Sign name={name} isNamed /> {number(counts[name])}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import type { DashboardOverview } from '../../model/dashboard.ts';
import { useWords } from './language.ts';
import { listAddress } from './route.ts';
import { Message } from './shown-text.tsx';
import { Sign } from './sign.tsx';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The rules that found something, with what each expects and how often it is not met. */
export function RuleTable({ overview: { rules } }: { readonly overview: DashboardOverview }) {
  const { say, number } = useWords();
  return (
    <section class="card" aria-labelledby="by-rule">
      <h2 id="by-rule">{say('rules')}</h2>
      <ul class="rules">
        {rules.map(({ rule, summary, ...counts }) => (
          <li key={rule}>
            <a href={listAddress('findings', { rule })}>
              <code>{rule}</code>
            </a>
            <span class="quiet">{summary !== null && <Message text={summary} />}</span>
            <span class="counts">
              {SEVERITIES.filter((name) => counts[name] > 0).map((name) => (
                <span key={name} class={`status ${name}`}>
                  <Sign name={name} isNamed /> {number(counts[name])}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { RuleFigures } from '../../model/dashboard.ts';
import { useWords } from './language.ts';
import { Panel } from './panel.tsx';
import { listAddress } from './route.ts';
import { Sign } from './sign.tsx';

/** How many rules are named. */
const MOST = 8;

/** The rules with the most severe findings. */
export function TopRules({ rules }: { readonly rules: readonly RuleFigures[] }) {
  const { say, number } = useWords();
  return (
    <Panel id="rules" title={say('findings')} to={listAddress('findings')}>
      {rules.length === 0 ? (
        <p class="quiet">{say('empty.findings')}</p>
      ) : (
        <ol class="list">
          {rules.slice(0, MOST).map(({ rule, error, warning, info }) => (
            <li key={rule}>
              <a href={listAddress('findings', { rule })}>
                <Sign name={error > 0 ? 'error' : warning > 0 ? 'warning' : 'info'} isNamed /> <code>{rule}</code>
              </a>
              <span class="number">{number(error + warning + info)}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

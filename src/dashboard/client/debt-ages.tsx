import type { DashboardLocale } from '../../model/dashboard.ts';
import { AGES } from '../../text/debt-age.ts';
import { useWords } from './language.ts';
import { listAddress } from './route.ts';

const STATUSES = ['stale', 'missing'] as const;

/** How much of what is to do in a language is how old; each figure leads to its list. */
export function DebtAges({ locale: { tag, ages } }: { readonly locale: DashboardLocale }) {
  const { say, number } = useWords();
  const most = Math.max(1, ...AGES.map((_, at) => (ages.stale[at] ?? 0) + (ages.missing[at] ?? 0)));
  return (
    <table class="ages">
      <caption>{say('ages')}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say('age')}</th>
          <td />
          {STATUSES.map((status) => (
            <th key={status} scope="col">
              {say(status)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AGES.map((age, at) => (
          <tr key={age}>
            <th scope="row">{say(`age.${age}`)}</th>
            <td class="age-bar">
              <AgeBar shares={STATUSES.map((status) => (ages[status][at] ?? 0) / most)} />
            </td>
            {STATUSES.map((status) => {
              const count = ages[status][at] ?? 0;
              return (
                <td key={status} class={`number ${status}`}>
                  {count === 0 ? (
                    <span class="zero">0</span>
                  ) : (
                    <a href={listAddress('work', { locale: tag, status, age, sort: 'age' })}>{number(count)}</a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Stale, then missing; the figures beside it say the same. */
function AgeBar({ shares: [stale = 0, missing = 0] }: { readonly shares: readonly number[] }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="10" aria-hidden="true">
      <rect class="bar-stale" x="0" y="0" width={stale * 100} height="8" />
      <rect class="bar-missing" x={stale * 100} y="0" width={missing * 100} height="8" />
    </svg>
  );
}

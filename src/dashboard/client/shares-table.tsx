import { completeness, freshness } from './facts.ts';
import type { Point } from './history-points.ts';
import { useWords } from './language.ts';

/** How much of a language was translated, and up to date, at its first point and is today. */
export function SharesTable({ points, at }: { readonly points: readonly Point[]; readonly at: number }) {
  const { say, percent, date } = useWords();
  const known = points.flatMap(({ date: when, locales }) => {
    const facts = locales[at] ?? null;
    return facts === null ? [] : [{ when, facts }];
  });
  const ends = known.filter((_, index) => index === 0 || index === known.length - 1);
  return (
    <table class="shares">
      <thead>
        <tr>
          <th scope="col">{say('date')}</th>
          <th scope="col" class="number">
            {say('completeness')}
          </th>
          <th scope="col" class="number">
            {say('freshness')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ends.map(({ when, facts }) => (
          <tr key={when}>
            <th scope="row">{date(when)}</th>
            <td class="number">{percent(completeness(facts))}</td>
            <td class="number">{percent(freshness(facts))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { DebtByAge, WorkRow } from '../../model/dashboard.ts';
import { AGES, ageOf } from '../../text/debt-age.ts';

/** How old what is to do in a locale is; `now` in seconds since 1970. What changed only cosmetically is left out, as in the work list. */
export function debtByAge(items: readonly WorkRow[], now: number): DebtByAge {
  const counted = items.filter(([, , , , severity]) => severity !== 'cosmetic');
  const agesOf = (status: WorkRow[3]) => {
    const ages = counted.filter((item) => item[3] === status).map((item) => ageOf(item[8], now));
    return AGES.map((age) => ages.filter((own) => own === age).length);
  };
  const since = counted
    .flatMap(([, , , status, , , , , own]) => (status === 'stale' && own !== null ? [own] : []))
    .sort((a, b) => a - b);
  return {
    stale: agesOf('stale'),
    missing: agesOf('missing'),
    median: since[Math.floor((since.length - 1) / 2)] ?? null,
    oldest: since[0] ?? null,
  };
}

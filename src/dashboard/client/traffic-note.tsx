import type { DashboardOverview } from '../../model/dashboard.ts';
import './traffic.css';
import { useWords } from './language.ts';

/** In which languages views are those of the source, because the traffic tells of no page in them. */
export function TrafficNote({ overview: { locales, traffic } }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  if (traffic === undefined) return null;
  const others = locales.filter((_, at) => traffic[at] !== true).map(({ tag }) => tag);
  return others.length === 0 ? null : <p class="quiet">{say('views.source', { locales: others.join(', ') })}</p>;
}

import type { DashboardLocale } from '../model/dashboard.ts';
import { badge } from './badge.ts';

/** A badge that says how much of a locale is current, cosmetic changes aside. */
export function localeBadge({ tag, label, figures }: Pick<DashboardLocale, 'tag' | 'label' | 'figures'>): string {
  const [units, current, , , cosmetic] = figures;
  const share = units === 0 ? 1 : (current + cosmetic) / units;
  // Never rounded up: 100 % are all.
  const text = units === 0 ? '–' : `${Math.floor(((current + cosmetic) * 100) / units)} %`;
  return badge({ label: label ?? tag, text, ground: share >= 0.95 ? 'good' : share >= 0.6 ? 'fair' : 'bad' });
}

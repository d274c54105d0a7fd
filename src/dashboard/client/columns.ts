import type { DashboardLocale, DashboardOverview } from '../../model/dashboard.ts';

/** A locale that is shown, with its place in `locales` of the overview. */
export interface Column {
  readonly locale: DashboardLocale;
  readonly at: number;
}

/** All locales, or the one whose tag is asked for. */
export function columnsOf({ locales }: DashboardOverview, asked: string): readonly Column[] {
  return locales.map((locale, at) => ({ locale, at })).filter(({ locale: { tag } }) => asked === '' || tag === asked);
}

import type { DashboardDocument, LocalizedUnit } from '../model/dashboard.ts';
import type { Searched } from './search-text.ts';

/** The texts of a sentence of a dashboard that are searched. */
export function searchedTexts({ units }: Pick<DashboardDocument, 'units'>, { unit, was, target }: LocalizedUnit): Searched {
  return { source: unit === undefined ? null : (units[unit]?.source ?? null), was: was ?? null, target: target ?? null };
}

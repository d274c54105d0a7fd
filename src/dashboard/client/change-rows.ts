import type { ChangeFinding, ChangePlace, DashboardChange } from '../../model/dashboard-change.ts';
import { load } from './data.ts';
import type { AskedFindings } from './findings-rows.ts';
import type { Part } from './parts.ts';

/** The files of the list. */
export function placeParts({ chunks }: DashboardChange): readonly Part<ChangePlace>[] {
  return Array.from({ length: chunks }, (_, at) => async () => (await load('change', at)).places);
}

/** How much was found. */
export function findingsOf({ rules }: DashboardChange): number {
  return rules.reduce((sum, { error, warning, info }) => sum + error + warning + info, 0);
}

/** The places where something fits the filters, with what fits. */
export function foundPlaces(places: readonly ChangePlace[], asked: AskedFindings): readonly ChangePlace[] {
  const text = asked.q.toLowerCase();
  return places.flatMap((place) => {
    const findings = place.findings.filter((finding) => fits(finding, asked) && (text === '' || holds(place, finding, text)));
    return findings.length === 0 ? [] : [{ ...place, findings }];
  });
}

function fits({ severity, locales, rule }: ChangeFinding, asked: AskedFindings): boolean {
  return (
    (asked.severity === '' || severity === asked.severity) &&
    (asked.rule === '' || rule === asked.rule) &&
    (asked.locale === '' || locales.some((tag) => tag === asked.locale))
  );
}

function holds({ path }: ChangePlace, { path: own, message, texts }: ChangeFinding, text: string): boolean {
  const shown = [path, own, message, ...texts.map(({ words }) => words.map(([, run]) => run).join(''))];
  return shown.some((one) => one.toLowerCase().includes(text));
}

import { figuresOf } from '../dashboard/server/figures.ts';
import { readHistory } from '../formats/history.ts';
import type { DashboardHistory, HistoryRow } from '../model/dashboard.ts';
import type { HistoryPoint } from '../model/history-point.ts';
import type { Locale } from '../model/locale.ts';
import { compareText } from '../text/compare-text.ts';
import type { Project } from '../workspace/project.ts';
import { isFinding, located, type Session } from './session.ts';
import { historyPath } from './settle-texts.ts';

/** With more recorded runs, only the last one of each day is drawn. */
const MOST_POINTS = 400;

/** The history of a project as pages draw it. Lines that cannot be read are told of, and left out; null: the whole file cannot. */
export function projectHistory(session: Session, { files, config, locales }: Project): DashboardHistory | null {
  const path = historyPath(config.records);
  if (!files.has(path)) return { points: [] };
  const content = files.read(path);
  if (isFinding(content)) {
    session.complain(located(content));
    return null;
  }
  const { points, problems } = readHistory(content.text);
  for (const { line, message } of problems) session.note(`${path}:${line}:1 history: ${message}`);
  const sorted = [...points].sort((a, b) => compareText(a.date, b.date));
  const shown = sorted.length > MOST_POINTS ? lastOfDays(sorted) : sorted;
  return {
    points: shown.map((point) => historyRow(point, locales)),
  };
}

/** A recorded run as pages draw it. */
export function historyRow(point: HistoryPoint, locales: readonly Locale[]): HistoryRow {
  const figures = locales.map((tag) => point.locales.get(tag) ?? null);
  return [point.date, point.commit, figures.map((own) => (own === null ? null : figuresOf(own.counts)))];
}

function lastOfDays(points: readonly HistoryPoint[]): readonly HistoryPoint[] {
  return [...new Map(points.map((point) => [point.date.slice(0, 10), point])).values()];
}

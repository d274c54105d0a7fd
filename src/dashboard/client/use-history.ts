import type { DashboardOverview } from '../../model/dashboard.ts';
import { type Loaded, load, useLoaded } from './data.ts';
import { type Point, pointsOf } from './history-points.ts';

/** The recorded runs, and today as the last of them. Where there are none no file is asked for, so none can be missed. */
export function useHistory(overview: DashboardOverview): Loaded<readonly Point[]> {
  return useLoaded('history', async () =>
    pointsOf((overview.points ?? 0) === 0 ? { points: [] } : await load('history'), overview),
  );
}

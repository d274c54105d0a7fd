import type { UnitStatus } from './comparison.ts';
import type { Unit } from './unit.ts';

type Status<Type extends UnitStatus['type']> = Extract<UnitStatus, { readonly type: Type }>;

/**
 * What a change of source and translation did to a sentence. `stale` and `missing`: its source changed or is new; `outdated`: its
 * translation went back to an older one; `lost`: its translation is gone although its source stands as before; `orphaned`: its source is
 * gone; `translated`: it was stale or missing, and its translation is of today's text now.
 */
export type UnitChange =
  | { readonly type: 'stale' | 'outdated'; readonly status: Status<'stale'> }
  | { readonly type: 'missing' | 'lost'; readonly status: Status<'missing'> }
  /** `before`: the unit of the older source; null when it cannot be told. */
  | { readonly type: 'orphaned'; readonly status: Status<'orphaned'>; readonly before: Unit | null }
  | { readonly type: 'translated'; readonly status: Status<'current'> };

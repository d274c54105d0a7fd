import type { PlannedWrite } from './plan.ts';
import type { Finding } from './report.ts';

/** What a sync did, or is going to do. */
export interface SyncReport {
  /** Whether nothing was written because only the plan was asked for. */
  readonly isDryRun: boolean;
  readonly writes: readonly PlannedWrite[];
  /** Localized documents that were looked at. */
  readonly documents: number;
  /** Paths that were edited while the sync ran, and are left as they are. */
  readonly changed: readonly string[];
  /** Paths that could not be written, and why. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly findings: readonly Finding[];
}

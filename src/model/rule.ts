import type { Finding } from './report.ts';

/** What a finding is an instance of. */
export interface Rule {
  /** Stable name, in kebab case, that configuration, reports and baselines use. */
  readonly rule: string;
  /** How severe its findings are where nothing else is configured. */
  readonly severity: Finding['severity'];
  /** One sentence: what is expected. */
  readonly summary: string;
  /** One or two sentences: what it may report wrongly, and what to do then. */
  readonly exceptions: string;
}

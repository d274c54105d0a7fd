import type { CheckFinding } from '../model/check-report.ts';

/** A finding before it is judged by the policy of a project. */
export interface Draft extends Omit<CheckFinding, 'fingerprint'> {
  /** What it is known by when lines move: document, locale and text; its occurrence among equals is added. */
  readonly key: readonly string[];
  /** Words of source text that it is about; 0 where nothing has to be translated. */
  readonly words: number;
}

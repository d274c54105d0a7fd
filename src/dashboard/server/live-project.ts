import type { UnitStatus } from '../../model/comparison.ts';
import type { DashboardHistory } from '../../model/dashboard.ts';
import type { IndexedUnit } from '../../model/indexed-document.ts';
import type { Locale } from '../../model/locale.ts';
import type { Asked } from './chunk-list.ts';

/** What is searched for. */
export interface SearchAsked extends Asked {
  /** Words and phrases; `''`: all. */
  readonly q: string;
  /** Null: all. */
  readonly locale: Locale | null;
  readonly status: UnitStatus['type'] | null;
}

/** A sentence that was found, and the document that it is of. */
export interface FoundSentence {
  readonly document: {
    readonly path: string;
    readonly locale: Locale;
    readonly source: string | null;
    readonly target: string | null;
  };
  readonly unit: IndexedUnit;
}

/** Which runs of the history are asked for; null: all. */
export interface HistoryAsked {
  readonly from: string | null;
  readonly to: string | null;
  readonly last: number | null;
}

/** A sentence whose translation is still right. */
export interface AckAsked {
  readonly path: string;
  readonly unit: string;
  readonly locale: Locale;
  readonly why: string | null;
}

/**
 * What a server asks of its project, besides the site that was built of it.
 *
 * @throws HexaplaError from any of them
 */
export interface LiveProject {
  search(asked: SearchAsked): Promise<{ readonly items: readonly FoundSentence[]; readonly next: string | null }>;
  history(asked: HistoryAsked): Promise<DashboardHistory>;
  acknowledge(asked: AckAsked): Promise<void>;
}

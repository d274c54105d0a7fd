import type { RelatedPlace, TextChange } from '../model/check-report.ts';
import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/range.ts';

/** The rules about whether sentences are translated, as opposed to how. */
export type SentenceRule = 'stale' | 'missing' | 'orphaned' | 'lost' | 'outdated' | 'translated' | 'renamed';

/** What there is to say of a sentence, or a whole page, in one locale. */
export interface SentenceEvent {
  readonly rule: SentenceRule;
  readonly locale: Locale;
  /** The file in which it is said, relative to the project root, and where. */
  readonly path: string;
  readonly place: Place | null;
  /** The source document, or the localized one where the source is gone. */
  readonly document: string;
  readonly unit: UnitId | null;
  /** The source text; of a page, its path; of a renamed page, the path that it had. */
  readonly text: string;
  /** Place among equal texts of the document, from 0: whatever became of the others. */
  readonly occurrence: number;
  /** Words of `text`; of a page, of all its sentences. */
  readonly words: number;
  /** How many sentences a page has; null: the event is about one sentence. */
  readonly page: number | null;
  /** Whether its source changed so lately that nobody is asked to follow yet. */
  readonly isInGrace: boolean;
  /** Of stale sentences. */
  readonly change: TextChange | null;
  /** The translation; null where there is none. */
  readonly related: RelatedPlace | null;
}

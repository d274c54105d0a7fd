import { mergedHistory } from '../formats/history.ts';
import { mergedRecord } from '../formats/merge-record.ts';
import { damageIn } from '../text/document-damage.ts';
import type { Settled } from '../workspace/merge-trees.ts';
import type { MetTexts } from '../workspace/met-texts.ts';

/** How files that two branches changed are settled. Paths are those of the project. */
export interface Settling {
  /** The folder of the records. */
  readonly records: string;
  readonly isLocalized: (path: string) => boolean;
  /** The side that what people wrote is taken from where both wrote on the same lines. */
  readonly kept: 'ours' | 'theirs';
}

/**
 * What becomes of a file that two branches changed. Records and history hold all that both say. Localized documents are merged line by
 * line, and where the same lines changed, one side stays as a whole: a sentence is never made of two. All else is as in `ours`.
 */
export function settledText(path: string, texts: MetTexts | null, { records, isLocalized, kept }: Settling): Settled {
  const isRecord = path.startsWith(`${records}/`) && path.endsWith('.ndjson');
  if (isRecord && texts !== null)
    return { text: path === historyPath(records) ? mergedHistory(texts.ours, texts.theirs) : mergedRecord(texts) };
  if (texts?.merged != null && !damageIn(texts.merged).some(({ rule }) => rule === 'merge-conflict'))
    return { text: texts.merged };
  return isRecord || isLocalized(path) ? kept : 'ours';
}

/** Where the history of a project stands. */
export function historyPath(records: string): string {
  return `${records}/history.ndjson`;
}

import { decodeDocument } from '../workspace/decode.ts';
import type { OpenDocument } from './compare-document.ts';
import { sourceFrames } from './merge-document.ts';
import { type Reading, readUnits } from './read-source.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { SourceCommits } from './source-commits.ts';

/** The source as it was when a localized document was brought up to it, or made from it. */
export interface MergeBase {
  /** Names of what it consisted of, and how often; null: not known. */
  readonly frames: ReadonlyMap<string, number> | null;
  /** Its sentences in order; null: not known. */
  readonly texts: readonly OriginText[] | null;
}

/** A sentence of an older source, and the block that it stood in. */
export interface OriginText {
  readonly text: string;
  readonly block: number;
}

/** What the record of a document says of its source, else the commit that it was made from. */
export async function mergeBase(
  { source, record }: Pick<OpenDocument, 'source' | 'record'>,
  commit: string | null,
  { commits, reading }: { readonly commits: SourceCommits; readonly reading: Reading },
): Promise<MergeBase> {
  const frames = record?.locale.frames ?? null;
  const texts = record === null ? null : withBlocks(record.units.units);
  if ((frames !== null && texts !== null) || commit === null || source === null) return { frames, texts };
  const bytes = await commits.bytesAt(source, commit);
  const text = bytes === null ? null : decodeDocument(source.path, bytes);
  if (typeof text !== 'string') return { frames, texts };
  const { units } = await readUnits(source.path, text, reading);
  return {
    frames: frames ?? (await sourceFrames({ path: source.path, text, units }, reading)),
    texts: texts ?? units.map(({ source: own, block }) => ({ text: own, block })),
  };
}

function withBlocks(units: DocumentRecord['units']['units']): readonly OriginText[] {
  let block = -1;
  return units.map(({ text, goesOn }) => {
    if (!goesOn) block += 1;
    return { text, block };
  });
}

import type { Pins } from '../formats/pins.ts';
import type { Comparison } from '../model/comparison.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { OpenDocument } from './compare-document.ts';
import { sourceFrames } from './merge-document.ts';
import { type Reading, readUnits } from './read-source.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SourceFile } from './source-file.ts';

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

/** The source that a localized document was made from, as git has it; null where it has not. */
export async function madeFrom(
  { source, pins }: { readonly source: SourceFile; readonly pins: Pins },
  { basisCommit }: Pick<Comparison, 'basisCommit'>,
  commits: SourceCommits,
): Promise<string | null> {
  const bytes = await (basisCommit === null ? commits.bytesOf(source, pins) : commits.bytesAt(source, basisCommit));
  const text = bytes === null ? null : decodeDocument(source.path, bytes);
  return typeof text === 'string' ? text : null;
}

/** What the record of a document says of its source, else the revision that it was made from; `made` reads that. */
export async function mergeBase(
  { source, record }: Pick<OpenDocument, 'source' | 'record'>,
  made: () => Promise<string | null>,
  reading: Reading,
): Promise<MergeBase> {
  const frames = record?.locale.frames ?? null;
  const texts = record === null ? null : withBlocks(record.units.units);
  if ((frames !== null && texts !== null) || source === null) return { frames, texts };
  const text = await made();
  if (text === null) return { frames, texts };
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

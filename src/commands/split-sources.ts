import { readFrontMatter } from '../formats/front-matter.ts';
import { readMarkdown } from '../formats/markdown.ts';
import type { Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { segment } from '../segment/segment.ts';
import { parsingCost } from '../text/guard.ts';
import { sameTextKey } from '../text/keys.ts';
import { TooComplexError } from '../text/parser.ts';
import type { Reading } from './read-source.ts';

/** A sign that can end a sentence, with more text behind it. */
const INNER_STOP = /[.!?…。！？｡؟۔।]./su;

/** How much is spent on the recorded sources of a document, as {@link parsingCost} counts; an ordinary one costs a hundredth. */
const MAX_COST = 2e7;

/**
 * The sentences of the recorded sources that hold several and are none of today's units: what a pair that joins several
 * units was translated from. When they would cost too much to read, the rest is left whole.
 */
export async function splitSources(
  pairs: readonly Pair[],
  units: readonly Unit[],
  reading: Reading,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const today = new Set(units.map((unit) => sameTextKey(unit.source)));
  const split = new Map<string, readonly string[]>();
  let cost = 0;
  for (const { source } of pairs) {
    if (source === null || !INNER_STOP.test(source) || today.has(sameTextKey(source))) continue;
    cost += parsingCost(source);
    if (cost > MAX_COST) break;
    const sentences = await sentencesOf(source, reading);
    if (sentences.length > 1) split.set(source, sentences);
  }
  return split;
}

/** The sentences of one recorded source; itself alone where reading it as a document loses something. */
async function sentencesOf(source: string, reading: Reading): Promise<readonly string[]> {
  try {
    const frontMatter = await readFrontMatter('');
    const doc = await readMarkdown(
      { path: '', text: source, locale: reading.locale, frontMatter, translatedKeys: [] },
      reading.parser,
    );
    const [block, ...others] = doc.blocks;
    if (block === undefined || others.length > 0 || block.range.start > 0 || block.range.end < source.trimEnd().length)
      return [source];
    return segment(doc, { prefix: '00000', srx: reading.srx }).flatMap((unit) => (unit.kind === 'alt' ? [] : [unit.source]));
  } catch (error) {
    if (error instanceof TooComplexError || error instanceof RangeError) return [source];
    throw error;
  }
}

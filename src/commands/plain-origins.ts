import { readFrontMatter } from '../formats/front-matter.ts';
import { type Pins, readPins } from '../formats/pins.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { Project } from '../workspace/project.ts';
import type { Origin } from './compare-document.ts';
import type { Asked } from './find-origins.ts';
import { plainOrigin } from './plain-origin.ts';
import { type Reading, readingOf, readUnits } from './read-source.ts';
import { recordedOrigin } from './recorded-origin.ts';
import type { SourceFile } from './source-file.ts';
import { targetHistory } from './target-history.ts';
import { type TranslatedFrom, withoutSource } from './translated-from.ts';

/** A plain document, its own units, and the source that it names. */
type PlainAsked = Asked & { readonly pinned: Origin['pinned']; readonly units: SourceFile['units']; readonly reading: Reading };

/** What a plain document was made from; null when nothing is known. */
export async function plainFrom(
  { source, target, record, revisions, pinned, units, reading }: PlainAsked,
  pinKeys: readonly string[],
): Promise<Origin['plain']> {
  const plain = {
    source: source.path,
    target: target.path,
    bytes: target.bytes,
    reading,
    units,
    today: source.units,
    pinned,
    isPinnedAlike: (bytes: Uint8Array) => hasPins(bytes, target.pins, pinKeys),
  };
  // A record that was made when nothing was known says nothing.
  const isKnown = record?.locale.pairs.some((line) => line.source !== null) === true;
  if (record !== null && isKnown) return recordedOrigin(record, plain, revisions);
  if (revisions === null) return null;
  return revisions.known.of(plain, await targetHistory(revisions, target.path), () => plainOrigin(revisions, plain));
}

/** What a localized document whose source is gone was made from, as far as git knows; else its sentences alone. */
export async function orphanFrom(
  project: Project,
  { document, target, revisions, reading }: Pick<Asked, 'document' | 'target' | 'revisions'> & { readonly reading: Reading },
): Promise<TranslatedFrom> {
  const sources = project.sourcesOf(target.path, document.locale);
  const own = readingOf(reading, { source: sources[0] ?? target.path, locale: document.locale });
  const { units } = await readUnits(target.path, target.text, own);
  const asked = {
    target: target.path,
    bytes: target.bytes,
    reading: own,
    units,
    today: [],
    pinned: null,
    isPinnedAlike: () => Promise.resolve(false),
  };
  for (const source of sources) {
    const known = ((await revisions?.history())?.revisionsOf(source) ?? []).length > 0;
    const found = known && revisions !== null ? await plainOrigin(revisions, { ...asked, source }) : null;
    if (found !== null && found.pairs.length > 0) return found;
  }
  return withoutSource(units);
}

/** Whether a version of a localized document says the same of its source as `pins`. */
async function hasPins(bytes: Uint8Array, pins: Pins, keys: readonly string[]): Promise<boolean> {
  const text = decodeDocument('', bytes);
  if (typeof text !== 'string') return false;
  const { commit, hash } = readPins(await readFrontMatter(text), keys);
  return commit === pins.commit && hash === pins.hash;
}

import { type Block, type Doc, IMAGE, type ImageRef, type LinkRef, OPAQUE, type Prose } from '../model/doc.ts';
import { FIRST_NUMBER, unitId } from '../model/ids.ts';
import type { Range } from '../model/range.ts';
import type { SrxRules } from '../model/srx.ts';
import type { Unit } from '../model/unit.ts';
import { decodeReferences } from '../text/entities.ts';
import { lineIndex } from '../text/lines.ts';
import { joinWraps } from '../text/wraps.ts';
import { isBlank } from './blanks.ts';
import { type Language, languageOf } from './language.ts';
import { sentences } from './sentences.ts';
import { type PreparedSrx, srxFor } from './srx.ts';

/** Text with an image, white space other than a blank, or more of it than needed. */
const UNTIDY = new RegExp(`${IMAGE}|[^\\S ]|\\s\\s|^\\s|\\s$`);
const NO_LINKS: ReadonlyMap<number, LinkRef> = new Map();

/** Takes a unit, which gets the next number; of half a million, one object each is enough. */
type Add = (place: Pick<Unit, 'kind' | 'key' | 'range'>, source: string, text: string) => void;

/** How a document's sentences are found. */
interface Splitting {
  readonly language: Language;
  readonly srx: PreparedSrx | null;
}

/**
 * Cuts a document into units, numbered from 101 in document order: front matter first, an image's alternative text
 * after the sentence that holds it. `prefix` is the five hex digits of the ids; the rules of an SRX file come on top of
 * our own for the document's language.
 */
export function segment(doc: Doc, options: { readonly prefix: string; readonly srx?: SrxRules | null }): readonly Unit[] {
  const srx = options.srx ? srxFor(options.srx, doc.locale) : null;
  const splitting: Splitting = { language: languageOf(doc.locale), srx };
  const lines = lineIndex(doc.text);
  const units: Unit[] = [];
  doc.blocks.forEach((block, ordinal) => {
    addUnits(doc, block, splitting, ({ kind, key, range }, source, text) => {
      const id = unitId(options.prefix, FIRST_NUMBER + units.length);
      units.push({ id, kind, key, range, line: lines.lineOf(range.start), block: ordinal, source, text });
    });
  });
  return units;
}

function addUnits(doc: Doc, block: Block, { language, srx }: Splitting, add: Add): void {
  const { prose, kind } = block;
  if (kind === 'alt') {
    const all = { start: 0, end: prose.text.length };
    addSentence(doc, block, { shown: all, range: rangeOf(block, all, NO_LINKS) }, add);
    return;
  }
  const links = prose.links.length === 0 ? NO_LINKS : new Map(prose.links.map((link) => [link.outer.start, link]));
  const hasImages = prose.images.length > 0;
  let image = 0;
  const altsWhile = (isNext: (image: ImageRef) => boolean): void => {
    for (let next = prose.images[image]; next !== undefined && isNext(next); next = prose.images[image]) {
      addAlt(doc, block, next, add);
      image += 1;
    }
  };
  for (const shown of sentences(prose, language, srx)) {
    if (isTranslatable(prose, shown)) {
      const range = rangeOf(block, shown, links);
      if (hasImages) altsWhile(({ alt }) => alt !== null && alt.end <= range.start);
      addSentence(doc, block, { shown, range }, add);
    }
    if (hasImages) altsWhile(({ at }) => at < shown.end);
  }
  // An attribute stands for no character of the text: one may come behind all of it.
  altsWhile(() => true);
}

/** Where a sentence stands in the file. */
function rangeOf({ prose, range: own }: Block, sentence: Range, links: ReadonlyMap<number, LinkRef>): Range {
  const start = prose.leads[sentence.start] ?? own.start;
  const last = sentence.end === prose.text.length ? own.end : (prose.leads[sentence.end] ?? own.end);
  // A folded or escaped scalar has no offset map: all its sentences lead to its start, and have the range of the whole.
  return hoisted({ start, end: last > start ? last : own.end }, links);
}

function addSentence(
  doc: Doc,
  { prose, kind, key, quoteDepth }: Block,
  { shown: { start, end }, range }: { readonly shown: Range; readonly range: Range },
  add: Add,
): void {
  const shown = prose.text.slice(start, end);
  const source = kind === 'meta' ? shown : joinWraps(doc.text.slice(range.start, range.end), quoteDepth);
  add({ kind, key, range }, source, visible(shown));
}

/** What a reader sees, without images and with single blanks. */
function visible(text: string): string {
  return UNTIDY.test(text) ? text.replaceAll(IMAGE, ' ').replace(/\s+/g, ' ').trim() : text;
}

/** A unit that is exactly one link is the link's text: its address is skeleton. */
function hoisted(range: Range, links: ReadonlyMap<number, LinkRef>): Range {
  const link = links.get(range.start);
  return link?.outer.end === range.end ? link.inner : range;
}

function addAlt(doc: Doc, { quoteDepth }: Block, { alt, destination }: ImageRef, add: Add): void {
  if (alt === null) return;
  const source = joinWraps(doc.text.slice(alt.start, alt.end), quoteDepth);
  const text = decodeReferences(source);
  if (text.trim() !== '') add({ kind: 'alt', key: destination, range: alt }, source, text);
}

/** Code, addresses and images alone are not translated. */
function isTranslatable(prose: Prose, sentence: Range): boolean {
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (((prose.flags[at] ?? 0) & OPAQUE) === 0 && !isBlank(prose.text, at)) return true;
  }
  return false;
}

import { PairIds, pairIdIn, printPair } from '../formats/print-pair.ts';
import { waitingImages } from '../merge/alt-texts.ts';
import { frontMatterNames, mergedFrontMatter, newFrontMatter } from '../merge/front-matter.ts';
import { type BehindPiece, behindName, merge } from '../merge/merge.ts';
import type { MergeOrigin, MergePlace } from '../merge/merge-input.ts';
import { frameCounts, type ReadDocument, type Side, sideOf } from '../merge/sides.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import { type PairId, prefixOf } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import { codeFences } from '../text/code-fences.ts';
import { sameTextKey } from '../text/keys.ts';
import { lineIndex } from '../text/lines.ts';
import { sentenceGap } from '../text/sentence-gap.ts';
import { headingSlug } from '../text/slugs.ts';
import { spliced } from '../text/spliced.ts';
import { untranslatedMark } from '../text/untranslated-marks.ts';
import { bilingualHeld } from './bilingual-held.ts';
import type { Filling } from './filling.ts';
import { type HeldOptions, type HeldText, heldTexts } from './held-texts.ts';
import type { OriginText } from './merge-base.ts';
import { isMdx, type Reading, readDoc, readingOf } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceFile } from './source-file.ts';
import type { SyncSettings } from './sync-settings.ts';

/** A document that is to be brought up to its source. */
export interface MergeAsked {
  readonly source: SourceFile;
  readonly target: TargetRead;
  /** The localized file as it stands, without marks that stand for nothing any more. */
  readonly text: string;
  /** With the ranges that its pairs have in `text`. */
  readonly comparison: Comparison;
  readonly base: ReadonlyMap<string, number> | null;
  readonly settings: SyncSettings;
  /** The sentences of the source that it was made from, where only likeness says what translates what; null: its spans do. */
  readonly origin: readonly OriginText[] | null;
  /** The form that it is to have. */
  readonly form: Form;
  /** The translation that a unit without one gets; null: none. */
  readonly fill: (unit: Unit) => Filling | null;
  /** The id that the kept translation of a source text had in this document; null: none. */
  readonly idOf: (source: string) => PairId | null;
  readonly carried: HeldOptions['carried'];
  /** `in place`: only texts are replaced where they stand, and the structure stays what it is. */
  readonly how: 'merged' | 'in place';
  readonly leaves: (pair: Pair) => boolean;
}

/** A document that was brought up to its source. */
export interface MergedDocument {
  readonly text: string;
  /** Translations that are not in it any more. */
  readonly gone: readonly Pair[];
  /** Sentences of the source that stand in it untranslated now, and those that got a translation. */
  readonly added: readonly Unit[];
  readonly filled: ReadonlyMap<Unit, Filling>;
  /** Names of what the source consists of, to be recorded; null: the document does not have its structure. */
  readonly frames: ReadonlyMap<string, number> | null;
  /** What did not follow the source, although no translator has to be asked of it; null: not known. */
  readonly behind: readonly BehindPiece[] | null;
}

/**
 * Brings a localized document up to today's source. Null when what it holds overlaps, or something of it found no place: then it
 * is left alone.
 *
 * @throws TooComplexError, RangeError when one of both cannot be parsed in reasonable time
 */
export async function mergeDocument(asked: MergeAsked, reading: Reading): Promise<MergedDocument | null> {
  const { source, target, text, comparison, base, settings } = asked;
  const own = readingOf(reading, { source: source.path, locale: comparison.locale });
  const [from, to] = [await documentOf(source.path, source.text, reading), await documentOf(target.path, text, own)];
  const places = source.units.map(({ kind, range }) => (kind === 'meta' || kind === 'alt' ? null : range));
  const fresh = new Fresh(asked);
  const found = heldTexts(text, comparison, {
    units: source.units,
    bodyAt: to.bodyAt,
    waitingImages: waitingImages(to),
    leaves: asked.leaves,
    carried: asked.carried,
    filled: (unit, waiting) => fresh.filledText(unit, waiting),
  });
  if (found === null) return null;
  if (asked.how === 'in place')
    return { text: inPlace(text, found), gone: [], added: [], filled: fresh.filled, frames: null, behind: null };
  const isNew = text === '';
  const becomesBilingual = target.form === 'plain' && asked.form === 'bilingual' && !isNew;
  const held = becomesBilingual ? bilingualHeld(found, { text, units: source.units, ids: fresh.ids }) : found;
  const sides = {
    source: sideOf(from, places),
    target: sideOf(
      to,
      held.map(({ range }) => range),
    ),
  };
  const lineEnd = (isNew ? source.text : text).includes('\r\n') ? '\r\n' : '\n';
  const hasAnchors = isNew || becomesBilingual || /^[ \t>]*#{1,6} +<a name="/m.test(text);
  const merged = merge({
    ...sides,
    places,
    held,
    base,
    fresh: (place, piece) => fresh.textOf(source.units[place], piece),
    freshAlt: (alt) => fresh.altAt(alt),
    origin: asked.origin === null ? null : originOf(asked.origin, held),
    style: {
      lineEnd,
      gap: asked.form === 'bilingual' ? ' ' : gapOf(held, text, comparison.locale),
      anchorOf: (heading) => (hasAnchors && asked.form === 'bilingual' ? `<a name="${headingSlug(heading)}"></a>` : ''),
      imageMark: (image) => untranslatedMark(image, isMdx(target.path) ? 'mdx' : 'markdown'),
    },
  });
  const { gone } = merged;
  if (gone === null) return null;
  const added = merged.fresh.flatMap((place) => fresh.written(source.units[place]));
  // Where nothing is known of the source and no pin says that it is another one, what differs may be on purpose.
  const isAsked = base !== null || target.pins.hash !== null || target.pins.commit !== null;
  const behind = isAsked ? merged.behind : [];
  const keys = reading.translatedKeys(source.path);
  const front = (isNew ? newFrontMatter : mergedFrontMatter)({
    source: source.text.slice(0, from.bodyAt),
    target: text.slice(0, to.bodyAt),
    isTranslated: (key) => keys.some((name) => name === key || name.startsWith(`${key}.`)),
    base,
    fresh: (entry) => (settings.missing === 'leave' ? '' : entry + untranslatedMark(entry, 'yaml')),
    lineEnd,
  });
  return {
    text: front + merged.text,
    gone: gone.flatMap((at) => held[at]?.pair ?? []),
    added,
    filled: fresh.filled,
    frames: withBehind(framesOf(sides.source, source.text.slice(0, from.bodyAt)), behind),
    behind,
  };
}

/** A document with other texts where these stand. */
function inPlace(text: string, held: readonly HeldText[]): string {
  const edits = held.flatMap(({ range, text: own }) => (own === null ? [] : [{ range, text: own }]));
  return spliced(text, edits);
}

/** Where things stood in the sentences of an older source; nowhere for certain where that had a sentence twice. */
function originOf(texts: readonly OriginText[], held: readonly HeldText[]): MergeOrigin {
  const places = new Map<string, MergePlace | null>();
  texts.forEach(({ text, block }, at) => {
    const key = sameTextKey(text);
    places.set(key, places.has(key) ? null : { at, block });
  });
  return { placeOf: (at) => places.get(sameTextKey(held[at]?.pair?.source ?? '')) ?? null };
}

async function documentOf(path: string, text: string, reading: Reading): Promise<ReadDocument> {
  const { doc, frontMatter } = await readDoc(path, text, reading);
  const bodyAt = frontMatter.range.end;
  return { text, bodyAt, blocks: doc.blocks, fences: codeFences(text, lineIndex(text), bodyAt) };
}

/** Names of what a source consists of, and how often it has each. */
export async function sourceFrames(
  { path, text, units }: Pick<SourceFile, 'path' | 'text' | 'units'>,
  reading: Reading,
): Promise<ReadonlyMap<string, number>> {
  const from = await documentOf(path, text, reading);
  const places = units.map(({ kind, range }) => (kind === 'meta' || kind === 'alt' ? null : range));
  return framesOf(sideOf(from, places), text.slice(0, from.bodyAt));
}

function framesOf(side: Side, frontMatter: string): ReadonlyMap<string, number> {
  return new Map([...frameCounts(side), ...frontMatterNames(frontMatter).map((name) => [name, 1] as const)]);
}

function withBehind(frames: ReadonlyMap<string, number>, behind: readonly BehindPiece[]): ReadonlyMap<string, number> {
  return new Map([...frames, ...behind.map(({ frame, own }) => [behindName(frame, own), 1] as const)]);
}

/** What is written for sentences without translation. */
class Fresh {
  readonly filled = new Map<Unit, Filling>();
  private readonly asked: MergeAsked;
  /** Keys of the sentences of the source that the document was made from. */
  private readonly old: ReadonlySet<string>;
  /** The alternative texts of the source by where they begin. */
  private readonly alts: ReadonlyMap<number, Unit>;
  readonly ids: PairIds;

  constructor(asked: MergeAsked) {
    const { target, source } = asked;
    this.asked = asked;
    this.old = new Set(asked.origin?.map(({ text }) => sameTextKey(text)));
    this.alts = new Map(source.units.flatMap((unit) => (unit.kind === 'alt' ? [[unit.range.start, unit] as const] : [])));
    const known = target.pairs.flatMap(({ id }): readonly PairId[] => (id === null ? [] : [id]));
    this.ids = new PairIds(known, { prefix: prefixOf(source.units[0]?.id ?? '00000'), next: source.next });
  }

  textOf(unit: Unit | undefined, piece: 'translated' | 'new'): string | null {
    if (unit === undefined) return null;
    const { settings, target } = this.asked;
    const filled = this.asked.fill(unit);
    if (filled !== null) return this.asWritten(unit, filled);
    if (settings.missing === 'leave' || (piece === 'translated' && this.isOld(unit))) return null;
    const text = this.asWritten(unit, { target: unit.source, source: unit.source });
    return text + untranslatedMark(text, isMdx(target.path) ? 'mdx' : 'markdown');
  }

  /** Takes note that the text of a unit is written; the unit where it waits for its translation. */
  written(unit: Unit | undefined): readonly Unit[] {
    const filled = unit === undefined ? null : this.asked.fill(unit);
    if (unit === undefined || filled === null) return unit === undefined ? [] : [unit];
    this.filled.set(unit, filled);
    return [];
  }

  /** What text that waits for its translation becomes: its pair keeps its id. Null: it waits on. */
  filledText(unit: Unit, waiting: string): { readonly text: string; readonly source: string } | null {
    const filled = this.asked.fill(unit);
    if (filled === null) return null;
    this.filled.set(unit, filled);
    const id = pairIdIn(waiting);
    return { text: id === null ? filled.target : printPair(id, filled), source: filled.source };
  }

  /** The translation that is kept of the alternative text that stands at `alt` in the source; null: none. */
  altAt(alt: Range): string | null {
    const unit = this.alts.get(alt.start);
    const filled = unit === undefined ? null : this.asked.fill(unit);
    if (unit !== undefined && filled !== null) this.filled.set(unit, filled);
    return filled?.target ?? null;
  }

  /** Where only likeness tells what translates what, an old sentence beside translated ones is in one of them, most likely. */
  private isOld({ source }: Unit): boolean {
    return this.old.size > 0 && this.old.has(sameTextKey(source));
  }

  private asWritten(unit: Unit, sides: Pick<Filling, 'target' | 'source'>): string {
    if (this.asked.form === 'plain') return sides.target;
    const id = this.asked.idOf(unit.source);
    return printPair(this.ids.restored(id) ?? this.ids.take(Number(unit.id.slice(6))), sides);
  }
}

/** Between two sentences: what stands between most of them, else what their language has there. */
function gapOf(held: readonly HeldText[], text: string, locale: Locale): string {
  const gaps = held.slice(1).map(({ range }, at) => gapText(text, held[at]?.range, range));
  const [none, some] = [gaps.filter((gap) => gap === '').length, gaps.filter((gap) => gap === ' ').length];
  if (none === some) return sentenceGap(locale);
  return none > some ? '' : ' ';
}

function gapText(text: string, before: Range | undefined, { start }: Range): string | null {
  return before === undefined ? null : text.slice(before.end, start);
}

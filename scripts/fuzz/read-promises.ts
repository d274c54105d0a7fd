import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { type FrontMatter, readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import { type Block, type Doc, IMAGE, OPAQUE } from '../../src/model/doc.ts';
import { locale } from '../../src/model/locale.ts';
import type { Range } from '../../src/model/range.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { type Parser, TooComplexError } from '../../src/text/parser.ts';
import { promised, shown } from './violation.ts';

const TRANSLATED_KEYS = ['title', 'description', 'keywords', 'a'];
const EN = locale('en-US');
const FR = locale('fr-FR');

/** A text read and cut; null when it is too complex for it. */
export async function readUnits(
  text: string,
  parser: Parser,
): Promise<{ readonly doc: Doc; readonly units: readonly Unit[] } | null> {
  const frontMatter = await readFrontMatter(text);
  try {
    const doc = await readMarkdown({ path: 'a.md', text, locale: EN, frontMatter, translatedKeys: TRANSLATED_KEYS }, parser);
    return { doc, units: segment(doc, { prefix: 'abcde' }) };
  } catch (error) {
    if (error instanceof TooComplexError) return null;
    throw error;
  }
}

/** Front matter stands at the start, its values inside it, in order. */
export async function frontMatterHolds(text: string): Promise<FrontMatter> {
  const frontMatter = await readFrontMatter(text);
  const { range, values, problem } = frontMatter;
  promised('front matter is in the text', range.start <= 1 && within(range, { start: 0, end: text.length }), () => shown(range));
  for (const value of values)
    promised('front-matter values are in it', within(value.range, range), () => shown({ range, value }));
  if (problem !== null)
    promised('front-matter problems are in it', within(problem.range, range), () => shown({ range, problem }));
  return frontMatter;
}

/** The blocks of a document do not overlap, and every code unit of their prose stands in them. */
export function blocksHold({ blocks, text }: Doc): void {
  let end = 0;
  for (const block of blocks) {
    const { range, prose } = block;
    promised('blocks are in order', range.start >= end && range.end >= range.start && range.end <= text.length, () =>
      shown({ end, range }),
    );
    end = range.end;
    const sizes = [prose.text.length, prose.leads.length - 1, prose.flags.length];
    const [length = 0, leads = 0, flags = 0] = sizes;
    promised('prose has one lead a code unit, and a flag at most', leads === length && flags <= length, () => shown(sizes));
    const ordered = prose.leads.every((lead, index) => lead >= (prose.leads[index - 1] ?? range.start) && lead <= range.end);
    promised('leads rise inside the block', ordered, () => shown({ range, leads: prose.leads.slice(0, 60) }));
  }
}

/** The units of a document are in order inside their blocks and hold all that a reader sees. */
export function unitsHold({ blocks, text }: Doc, units: readonly Unit[]): void {
  const ends = blocks.map(({ range }) => range.start);
  const words = blocks.map(() => '');
  const lineOf = linesOf(text);
  for (const [index, unit] of units.entries()) {
    const block = blocks[unit.block];
    promised('units are numbered', unit.id === `abcde-${101 + index}`, () => shown(unit));
    promised('units are in their block', block !== undefined && within(unit.range, block.range), () =>
      shown({ unit, range: block?.range }),
    );
    promised('lines are those of the ranges', unit.line === lineOf[unit.range.start], () => shown(unit));
    if (block === undefined || (unit.kind === 'alt' && block.kind !== 'alt')) continue;
    const verbatim = unit.kind !== 'meta' || block.range.end - block.range.start === block.prose.text.length;
    promised('units do not overlap', !verbatim || unit.range.start >= (ends[unit.block] ?? 0), () =>
      shown({ unit, end: ends[unit.block] }),
    );
    ends[unit.block] = unit.range.end;
    words[unit.block] += bare(unit.text);
  }
  for (const [index, block] of blocks.entries())
    if (isPlain(block))
      promised('units hold their block’s text', words[index] === bare(block.prose.text), () =>
        shown([block.prose.text, words[index]]),
      );
}

/** Pairs of a bilingual document are in order, their sides stand in the text, and findings have a place in it. */
export function bilingualHolds(text: string, frontMatter: FrontMatter): void {
  const { bitext, findings } = readBilingual({ path: 'a.md', text, sourceLocale: EN, targetLocale: FR, frontMatter });
  let end = 0;
  for (const pair of bitext.pairs) {
    const { range, source, target } = pair;
    promised('pairs are in order', range !== null && range.start >= end && range.end <= text.length, () => shown({ pair, end }));
    if (range === null) continue;
    const inside = text.slice(range.start, range.end);
    promised('pairs stand in the text', inside.includes(source ?? '') && inside.includes(target ?? ''), () =>
      shown({ pair, inside }),
    );
    end = range.end;
  }
  for (const finding of findings) {
    const inText = finding.place !== null && within(finding.place.range, { start: 0, end: text.length });
    promised('findings stand in the text', inText, () => shown(finding));
  }
}

/** For each offset its 1-based line. */
function linesOf(text: string): readonly number[] {
  let line = 1;
  return Array.from({ length: text.length + 1 }, (_, at) => (text[at - 1] === '\n' ? ++line : line));
}

function within(inner: Range, outer: Range): boolean {
  return inner.start <= inner.end && inner.start >= outer.start && inner.end <= outer.end;
}

/** Nothing in it is left out of the units: no code, address or image. */
function isPlain({ prose }: Block): boolean {
  return prose.images.length === 0 && !prose.flags.some((flag) => (flag & OPAQUE) !== 0);
}

function bare(text: string): string {
  return text.replaceAll(IMAGE, '').replaceAll(/[\s\u00a0]+/g, '');
}

import type { Bitext, Origin, Pair } from '../model/bitext.ts';
import { pairId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Range } from '../model/range.ts';
import type { Finding } from '../model/report.ts';
import { codeFences, fenceAt } from '../text/code-fences.ts';
import { damageIn } from '../text/document-damage.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { FrontMatter } from './front-matter.ts';
import { inCodeRemark, pairRemarks, type Remark } from './pair-remarks.ts';
import { pairsOutsideCode } from './pairs-in-code.ts';
import { type SpanPair, scanSpans } from './span-scanner.ts';
import { TARGET_OPENING } from './span-tags.ts';

/** What a bilingual document is read from. */
export interface BilingualInput {
  readonly path: string;
  readonly text: string;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly frontMatter: FrontMatter;
}

/** The pairs of a bilingual document, and what is wrong with it, each in document order. */
export interface Bilingual {
  readonly bitext: Bitext;
  readonly findings: readonly Finding[];
}

/**
 * Whether `text` may be a bilingual document: it holds a target span somewhere. A page about the format does too, in code;
 * it has no pairs when it is read.
 */
export function isBilingual(text: string): boolean {
  return text.includes(TARGET_OPENING);
}

/**
 * Reads a document whose translated sentences stand beside their source in span pairs, front matter included:
 * `<span data-ttu-id="ID">target</span><span class="sxs-lookup"><span data-stu-id="ID">source</span></span>`.
 *
 * Both sides are kept byte for byte. Whatever the text holds, every well-formed pair outside code is read (see
 * {@link pairsOutsideCode} for code), every other span ends up in a finding, and nothing is thrown. Linear in its length.
 */
export function readBilingual(input: BilingualInput): Bilingual {
  const { path, text, sourceLocale, targetLocale, frontMatter } = input;
  const lines = lineIndex(text);
  const fences = codeFences(text, lines, frontMatter.range.end);
  const scan = scanSpans(text);
  const { pairs, continued } = pairsOutsideCode(text, scan.pairs, fences);
  const isShown = outsideOf(fences.filter((fence) => !continued.has(fence)));
  const remarks: Remark[] = [
    ...scan.faults.filter(isShown).map((fault): Remark => ({ ...fault, severity: 'error' })),
    ...damageIn(text).filter((damage) => damage.rule === 'replacement-character' || isShown(damage)),
    ...[...continued.values()].map(inCodeRemark),
    ...pairRemarks(pairs, lines),
  ].sort((a, b) => a.range.start - b.range.start);
  const origin = originOf(frontMatter);
  return {
    bitext: { path, sourceLocale, targetLocale, basis: 'embedded', pairs: pairs.map((pair) => asPair(pair, lines, origin)) },
    findings: remarks.map(({ range, ...rest }) => ({
      ...rest,
      path,
      place: lines.place(range),
      unit: null,
      locale: targetLocale,
    })),
  };
}

function asPair({ id, source, target, range }: SpanPair, lines: LineIndex, origin: Origin): Pair {
  const line = lines.lineOf(range.start);
  return { id: pairId(id), source, target, range, line, basis: 'embedded', state: 'translated', origin, confidence: 1 };
}

function originOf({ values }: FrontMatter): Origin {
  const type = values.find(({ key }) => key === 'ms.translationtype')?.value;
  return /^\s*(?:mt|machine translation)\s*$/i.test(type ?? '') ? 'mt' : 'human';
}

function outsideOf(fences: readonly Range[]): (item: { readonly range: Range }) => boolean {
  return ({ range }) => fenceAt(fences, range.start) === null;
}

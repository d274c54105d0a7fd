import { type FrontMatter, readFrontMatter } from '../formats/front-matter.ts';
import { isSideFile } from '../formats/is-side-file.ts';
import { type MarkdownInput, readMarkdown } from '../formats/markdown.ts';
import type { Doc } from '../model/doc.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import type { SrxRules } from '../model/srx.ts';
import type { Unit } from '../model/unit.ts';
import { segment } from '../segment/segment.ts';
import { lineIndex } from '../text/lines.ts';
import { type Parser, TooComplexError } from '../text/parser.ts';
import { idPrefix } from '../workspace/hash.ts';

/** What segmenting a document depends on besides its text. */
export interface Reading {
  readonly parser: Parser;
  readonly locale: Locale;
  /** Front-matter paths whose values are translated in the source document at `path`. */
  readonly translatedKeys: (path: string) => readonly string[];
  /** Names of the attributes of elements in MDX whose values are translated. */
  readonly attributes: readonly string[];
  /** Segmentation rules of the project on top of ours. */
  readonly srx: SrxRules | null;
}

/** How the translation of the source document `source` is read: in its own language, with the keys of its source. */
export function readingOf(reading: Reading, { source, locale }: { readonly source: string; readonly locale: Locale }): Reading {
  const keys = reading.translatedKeys(source);
  return { ...reading, locale, translatedKeys: () => keys };
}

/** A monolingual document cut into units, and what was wrong with it. */
export interface UnitsRead {
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
}

/** Reads and segments a monolingual document; what is wrong with its content comes back as findings. */
export async function readUnits(path: string, text: string, reading: Reading): Promise<UnitsRead> {
  if (isSideFile(path)) return (await import('./read-side-file.ts')).sideUnits(path, text, reading);
  const frontMatter = await readFrontMatter(text);
  const findings = frontMatterFindings(path, text, frontMatter);
  const { locale, translatedKeys } = reading;
  try {
    const { doc, findings: ofBody } = await readBody(
      { path, text, locale, frontMatter, translatedKeys: translatedKeys(path) },
      reading,
    );
    return { units: segment(doc, { prefix: idPrefix(path), srx: reading.srx }), findings: [...findings, ...ofBody] };
  } catch (error) {
    if (!(error instanceof TooComplexError || error instanceof RangeError)) throw error;
    const message =
      error instanceof TooComplexError ? error.message : 'Expected Markdown that can be parsed, found nesting too deep for it';
    return {
      units: [],
      findings: [...findings, { rule: 'too-complex', severity: 'error', path, place: null, unit: null, locale: null, message }],
    };
  }
}

/**
 * The blocks of a monolingual Markdown document, and its front matter.
 *
 * @throws TooComplexError, RangeError when it cannot be parsed in reasonable time
 */
export async function readDoc(
  path: string,
  text: string,
  reading: Reading,
): Promise<{ readonly doc: Doc; readonly frontMatter: FrontMatter }> {
  const frontMatter = await readFrontMatter(text);
  const { locale, translatedKeys } = reading;
  const { doc } = await readBody({ path, text, locale, frontMatter, translatedKeys: translatedKeys(path) }, reading);
  return { doc, frontMatter };
}

/** Whether the file at `path` is MDX. */
export function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path);
}

async function readBody(
  input: MarkdownInput,
  { parser, attributes }: Reading,
): Promise<{ readonly doc: Doc; readonly findings: readonly Finding[] }> {
  const { path, text } = input;
  if (!isMdx(path)) return { doc: await readMarkdown(input, parser), findings: [] };
  const { readMdx } = await import('../formats/mdx.ts');
  const { doc, problem } = await readMdx({ ...input, attributes }, parser);
  if (problem === null) return { doc, findings: [] };
  const place = lineIndex(text).place(problem.range);
  const { message } = problem;
  return { doc, findings: [{ rule: 'mdx-syntax', severity: 'warning', path, place, unit: null, locale: null, message }] };
}

/** What is wrong with a document's front matter. */
export function frontMatterFindings(path: string, text: string, { problem }: FrontMatter): readonly Finding[] {
  if (problem === null) return [];
  const place = lineIndex(text).place(problem.range);
  return [{ rule: 'front-matter', severity: 'error', path, place, unit: null, locale: null, message: problem.message }];
}

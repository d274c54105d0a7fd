import type { CheckedSide } from '../checks/document-check.ts';
import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import { isSideFile } from '../formats/is-side-file.ts';
import type { Pair } from '../model/bitext.ts';
import type { Locale } from '../model/locale.ts';
import type { Range } from '../model/range.ts';
import type { Finding } from '../model/report.ts';
import { type Parser, TooComplexError } from '../text/parser.ts';
import { readOutline } from '../text/read-outline.ts';
import { isMdx } from './read-source.ts';

/** A document whose outline is wanted. */
export interface OutlineFile {
  readonly path: string;
  readonly text: string;
  /** Of a bilingual document; null where they are still to be found. */
  readonly pairs: readonly Pair[] | null;
}

/** The outlines of a run, each file read once. */
export class Outlines {
  private readonly parser: Parser;
  private readonly locale: Locale;
  private readonly read: (path: string) => { readonly text: string } | Finding;
  private readonly known = new Map<string, Promise<CheckedSide | null>>();
  private readonly files = new Map<string, OutlineFile>();

  /** @param read a file of the project that nobody gave */
  constructor(options: {
    readonly parser: Parser;
    readonly locale: Locale;
    readonly read: (path: string) => { readonly text: string } | Finding;
  }) {
    this.parser = options.parser;
    this.locale = options.locale;
    this.read = options.read;
  }

  /** Has a file that was read already. */
  give(file: OutlineFile): void {
    if (!this.files.has(file.path)) this.files.set(file.path, file);
  }

  /** The document at `path`; null when it is none, or cannot be read. */
  at(path: string): Promise<CheckedSide | null> {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const file = this.fileAt(path);
    const side = file === null ? Promise.resolve(null) : this.side(file);
    this.known.set(path, side);
    return side;
  }

  /** The text of the document at `path`; null as in {@link at}. */
  textOf(path: string): string | null {
    return this.fileAt(path)?.text ?? null;
  }

  /** A text that is no file of the project today. */
  async side({ path, text, pairs }: OutlineFile): Promise<CheckedSide | null> {
    const frontMatter = await readFrontMatter(text);
    const { locale } = this;
    const found =
      pairs ??
      (isBilingual(text)
        ? readBilingual({ path, text, sourceLocale: locale, targetLocale: locale, frontMatter }).bitext.pairs
        : []);
    try {
      const input = { text, bodyAt: frontMatter.range.end, isMdx: isMdx(path), cuts: cutsOf(text, found) };
      return { path, text, frontMatter: frontMatter.values, outline: await readOutline(input, this.parser) };
    } catch (error) {
      // Whoever reads its sentences tells of it.
      if (error instanceof TooComplexError || error instanceof RangeError) return null;
      throw error;
    }
  }

  private fileAt(path: string): OutlineFile | null {
    const known = this.files.get(path);
    if (known !== undefined) return known;
    const text = outlinedText(path, this.read);
    if (text === null) return null;
    const file = { path, text, pairs: null };
    this.files.set(path, file);
    return file;
  }
}

/** The text of a file of the project that has an outline; null where it is none, or cannot be read. */
export function outlinedText(path: string, read: (path: string) => { readonly text: string } | Finding): string | null {
  if (isSideFile(path) || !/\.(?:md|mdx|markdown)$/i.test(path)) return null;
  const content = read(path);
  return 'rule' in content ? null : content.text;
}

/** What of a bilingual document is not the translation: tags, and the source behind each target. */
export function cutsOf(text: string, pairs: readonly Pair[]): readonly Range[] {
  return pairs.flatMap(({ range, target }) => {
    if (range === null || target === null) return [];
    const start = text.indexOf('>', range.start) + 1;
    return [
      { start: range.start, end: start },
      { start: start + target.length, end: range.end },
    ];
  });
}

import type { Doc } from '../model/doc.ts';
import type { Locale } from '../model/locale.ts';
import { type Masked, maskExtensions } from '../text/extensions.ts';
import type { MdastNode } from '../text/mdast.ts';
import type { Parser } from '../text/parser.ts';
import type { FrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { metaBlock } from './meta-block.ts';

/** What a Markdown document is read from. */
export interface MarkdownInput {
  readonly path: string;
  readonly text: string;
  readonly locale: Locale;
  readonly frontMatter: FrontMatter;
  /** Front-matter paths whose values are translated; an entry names the items of a list, and keys inside them, too. */
  readonly translatedKeys: readonly string[];
}

/**
 * Reads monolingual Markdown. Lossless: the blocks do not overlap, and with the skeleton between them they are the text.
 *
 * @throws TooComplexError when its nesting is deeper than any engine reads in reasonable time
 */
export async function readMarkdown(input: MarkdownInput, parser: Parser): Promise<Doc> {
  const masked = maskExtensions(bodyOf(input));
  return docOf(input, { masked, root: await parser.parse(masked.text), attributes: [] });
}

/** The text with its byte-order mark and front matter as blank lines, so that every offset stays. */
export function bodyOf({ text, frontMatter }: MarkdownInput): string {
  const bodyAt = frontMatter.range.end;
  const head = text.slice(0, bodyAt).replace(/[^\r\n]/g, ' ') + text.slice(bodyAt);
  return text.startsWith('\ufeff') ? `\n${head.slice(1)}` : head;
}

/** The document whose body was parsed to `root`; `attributes` of JSX elements are translated. */
export function docOf(
  input: MarkdownInput,
  body: { readonly masked: Masked; readonly root: MdastNode; readonly attributes: readonly string[] },
): Doc {
  const { path, text, locale, frontMatter, translatedKeys } = input;
  const meta = frontMatter.values.filter(({ key }) => isTranslated(key, translatedKeys)).map(metaBlock);
  return { path, locale, text, blocks: [...meta, ...markdownBlocks({ ...body, text })] };
}

/** Whether `translatedKeys` names `key`, be it without the indexes of lists: `keywords` is `keywords.2` too, `a.b` `a.0.b`. */
function isTranslated(key: string, translatedKeys: readonly string[]): boolean {
  return translatedKeys.includes(key) || translatedKeys.includes(key.replaceAll(/\.\d+(?=\.|$)/g, ''));
}

import type { Doc } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import { maskExtensions } from '../text/extensions.ts';
import { maskMdx } from '../text/mdx-mask.ts';
import { withMdxComments, withoutMdx } from '../text/mdx-repair.ts';
import { MdxSyntaxError } from '../text/mdx-syntax-error.ts';
import type { Parser } from '../text/parser.ts';
import { bodyOf, docOf, type MarkdownInput } from './markdown.ts';

/** What an MDX document is read from. */
interface MdxInput extends MarkdownInput {
  /** Names of the attributes of elements whose string values are translated. */
  readonly attributes: readonly string[];
}

/** An MDX document, and why it is none; it is read all the same. */
export interface MdxRead {
  readonly doc: Doc;
  readonly problem: { readonly range: Range; readonly message: string } | null;
}

/**
 * Reads a monolingual MDX document: imports, exports, expressions and tags are skeleton, what stands between them is read as
 * Markdown. One that is no MDX is read once more with comments of HTML for those of MDX, and at last as Markdown. Lossless
 * as `readMarkdown` is.
 *
 * @throws TooComplexError when no engine reads it in reasonable time
 */
export async function readMdx(input: MdxInput, parser: Parser): Promise<MdxRead> {
  const body = bodyOf(input);
  const refused = await read(input, body, parser);
  if (!(refused instanceof MdxSyntaxError)) return { doc: refused, problem: null };
  const start = Math.min(refused.offset, Math.max(0, body.length - 1));
  const range = { start, end: Math.min(start + 1, body.length) };
  const problemRead = (as: string) => ({ range, message: `Expected MDX, found a mistake, so ${as}: ${refused.message}` });
  const commented = withMdxComments(body);
  const doc = commented === body ? refused : await read(input, commented, parser);
  if (!(doc instanceof MdxSyntaxError)) return { doc, problem: problemRead('HTML comments are read as comments of MDX') };
  const masked = maskExtensions(withoutMdx(body));
  const root = await parser.parse(masked.text);
  return { doc: docOf(input, { masked, root, attributes: [] }), problem: problemRead('it is read as Markdown') };
}

async function read(input: MdxInput, body: string, parser: Parser): Promise<Doc | MdxSyntaxError> {
  const masked = maskMdx(body);
  try {
    return docOf(input, { masked, root: await parser.parseMdx(masked.text), attributes: input.attributes });
  } catch (error) {
    if (error instanceof MdxSyntaxError) return error;
    throw error;
  }
}

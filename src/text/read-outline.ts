import type { Range } from '../model/range.ts';
import { type CutText, cutText } from './cuts.ts';
import { type Masked, maskExtensions } from './extensions.ts';
import type { MdastNode } from './mdast.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';
import type { Outline } from './outline.ts';
import { codeOf } from './outline-code.ts';
import { extensionLines } from './outline-lines.ts';
import { definitionOf, linkOf, tagsOf } from './outline-links.ts';
import { headingIds, tableOf } from './outline-parts.ts';
import { walkOutline } from './outline-walk.ts';
import type { Parser } from './parser.ts';
import { SlugCounter } from './slugs.ts';

/** What an outline is read from. */
export interface OutlineInput {
  /** The file's text. */
  readonly text: string;
  /** Where the front matter ends. */
  readonly bodyAt: number;
  readonly isMdx: boolean;
  /** Stretches of the file that are no part of the translation, in order: of a bilingual document its tags and sources. */
  readonly cuts: readonly Range[];
}

/**
 * Reads the structure of a document; the same whatever the engine.
 *
 * @throws TooComplexError when no engine reads it in reasonable time
 */
export async function readOutline(input: OutlineInput, parser: Parser): Promise<Outline> {
  const { text, bodyAt, isMdx, cuts } = input;
  const head = text.slice(0, bodyAt).replace(/[^\r\n]/g, ' ');
  const cut = cutText(head.replace(/^ /, text.startsWith('\ufeff') ? '\n' : ' ') + text.slice(bodyAt), cuts);
  const { masked, root } = isMdx ? await parseMdx(cut.text, parser) : await parseMarkdown(cut.text, parser);
  return outlineOf(cut, { masked, root });
}

interface Parsed {
  readonly masked: Masked;
  readonly root: MdastNode;
}

async function parseMarkdown(body: string, parser: Parser): Promise<Parsed> {
  const masked = maskExtensions(body);
  return { masked, root: await parser.parse(masked.text) };
}

/** As MDX; one that is none with comments of HTML for those of MDX, and at last as Markdown. */
async function parseMdx(body: string, parser: Parser): Promise<Parsed> {
  const [{ maskMdx }, { withMdxComments, withoutMdx }] = await Promise.all([import('./mdx-mask.ts'), import('./mdx-repair.ts')]);
  for (const text of new Set([body, withMdxComments(body)])) {
    const masked = maskMdx(text);
    try {
      return { masked, root: await parser.parseMdx(masked.text) };
    } catch (error) {
      if (!(error instanceof MdxSyntaxError)) throw error;
    }
  }
  return parseMarkdown(withoutMdx(body), parser);
}

function outlineOf({ text, inFile }: CutText, parsed: Parsed): Outline {
  const found = walkOutline({ text, ...parsed });
  const placed = <T extends { readonly range: Range }>(item: T): T => ({ ...item, range: inFile(item.range) });
  const opaque = [...found.opaque].sort((a, b) => a.start - b.start);
  const tags = tagsOf(text, opaque);
  const links = [
    ...found.links.map((node) => linkOf(node, text, parsed.masked.hidden)),
    ...found.definitions.map((node) => definitionOf(node, text)),
    ...tags.links,
  ].sort(byPlace);
  const slugs = new SlugCounter();
  const idsIn = headingIds(tags.ids);
  const headings = found.headings.map(({ range, ...heading }) => ({
    ...heading,
    slugs: slugs.of(heading.text),
    ids: idsIn(range),
    range,
  }));
  return {
    headings: headings.map(placed),
    code: found.code.map((range) => placed(codeOf(text, range))),
    links: links.map(placed),
    lines: extensionLines(text, opaque).map(placed),
    tables: found.tables.map((table) => tableOf(table, parsed.masked.text, inFile)),
    ids: tags.ids.map(placed),
    anchors: new Set([...headings.flatMap((heading) => heading.slugs), ...tags.ids.map(({ name }) => name.toLowerCase())]),
    shape: found.shape.map(placed),
  };
}

function byPlace(a: { readonly range: Range }, b: { readonly range: Range }): number {
  return a.range.start - b.range.start;
}

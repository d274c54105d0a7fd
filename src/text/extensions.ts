import type { Range } from '../model/range.ts';
import { maskCodeInTables } from './code-in-tables.ts';
import { candidateFinder } from './extension-candidates.ts';
import { LineMasker } from './extension-lines.ts';
import type { ImageTag } from './image-tags.ts';
import { lineEnd, lineStart } from './line-ends.ts';

/** What the parser takes for text though it is not language: a template tag, a directive, attributes. */
export interface Hidden extends Range {
  /** What it shows to a reader: itself, an image, or nothing. */
  readonly shows: 'itself' | 'nothing' | ImageTag;
}

/** A document made readable for a CommonMark parser; every offset is that of the original text. */
export interface Masked {
  /**
   * As long as the original, with the same line ends. Lines of extensions are blank, or HTML comments where it matters
   * where they stand; inline ones are filled with `x`.
   */
  readonly text: string;
  /** What was filled inside lines, in order. */
  readonly hidden: readonly Hidden[];
  /** The title, without its quotes, of each admonition and container that has one, by where this starts. */
  readonly titles: ReadonlyMap<number, Range>;
  /** Where admonitions start, which read as list items. */
  readonly admonitions: ReadonlySet<number>;
}

/**
 * Hides from the Markdown grammar what extensions of real documentation sites add to it: the directives of DocFX,
 * Docusaurus, VitePress, MkDocs, Hugo and Jekyll. Inside code the changes do no harm, as code is never translated.
 */
export function maskExtensions(text: string): Masked {
  const masker = new LineMasker(text);
  let masked = '';
  let done = 0;
  const nextCandidate = candidateFinder(text);
  for (let at = nextCandidate(0); at !== -1; at = nextCandidate(done)) {
    const start = lineStart(text, at, done);
    const line = masker.mask({ start, end: lineEnd(text, at) });
    masked += text.slice(done, start) + line;
    done = start + line.length;
  }
  return { ...masker.found, text: maskCodeInTables(masked + text.slice(done)) };
}

import type { BlockKind } from './doc.ts';
import type { UnitId } from './ids.ts';
import type { Range } from './range.ts';

/** One sentence to translate: an XLIFF `<unit>` with one `<segment>`. */
export interface Unit {
  readonly id: UnitId;
  readonly kind: BlockKind;
  /** The front-matter path (`meta`) or the image's destination or `<Element attribute>` (`alt`); null for all else. */
  readonly key: string | null;
  /** Its Markdown in the file; an alternative text's range lies inside that of the sentence that holds the image. */
  readonly range: Range;
  /** 1-based line on which `range` starts. */
  readonly line: number;
  /** Ordinal of the block it stands in. */
  readonly block: number;
  /** Markdown, soft wraps joined with one space. */
  readonly source: string;
  /** What a reader sees. */
  readonly text: string;
}

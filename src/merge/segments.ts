import type { Range } from '../model/range.ts';
import type { MergeInput, MergeStyle } from './merge-input.ts';
import type { Side } from './sides.ts';

/** A piece of the new body, where it comes from, and what stands behind it there. */
export interface Segment {
  readonly text: string;
  /** Index of the piece of the source; null for one that only the localized document has. */
  readonly source: number | null;
  readonly target: number | null;
  /** Whether it stands in another frame than it did: what stood around it there belongs to that. */
  readonly isReframed: boolean;
}

/** Puts what stood between two pieces between them where they stand together, else what stands there in the source. */
export function joinedSegments(
  segments: readonly Segment[],
  { source, target, style }: Pick<MergeInput, 'source' | 'target' | 'style'>,
): string {
  const behind = (side: Side, at: number): string => {
    const tail = side.pieces.at(at)?.tail;
    if (tail === undefined) return '';
    return side === target ? textOf(side, tail) : textOfSource(side, tail, style);
  };
  return segments
    .map((segment, at) => {
      const next = segments[at + 1];
      if (next === undefined) return segment.text + behind(target.pieces.length > 0 ? target : source, -1);
      const isTogether = segment.source !== null && next.source === segment.source + 1;
      const isReframed = isTogether && (segment.isReframed || next.isReframed);
      if (!isReframed && segment.target !== null && next.target === segment.target + 1)
        return segment.text + behind(target, segment.target);
      const known = isTogether ? behind(source, segment.source ?? 0) : '';
      return segment.text + (known !== '' ? known : `${style.lineEnd}${style.lineEnd}`);
    })
    .join('');
}

/** A part of a document as it stands there. */
export function textOf({ document }: Side, { start, end }: Range): string {
  return document.text.slice(start, end);
}

/** A part of the source, with the line ends of the localized document. */
export function textOfSource(source: Side, range: Range, { lineEnd }: MergeStyle): string {
  return textOf(source, range).replaceAll(/\r\n|\n|\r/g, lineEnd);
}

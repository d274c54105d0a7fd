import type { CodeKind } from '../model/content.ts';
import type { Range } from '../model/range.ts';
import { alonePiece, type CodeDraft, type ContentPiece, pairDraft, shownOf, type TagPiece } from './content-piece.ts';
import { type DelimiterRun, pairRuns, runPieces } from './delimiter-runs.ts';
import { singleLine } from './single-line.ts';

/** A `[` or `![`: text, unless it has the draft of the link that it opens. */
type Bracket = Range & { readonly type: 'bracket'; draft: CodeDraft | null };

/** What was read: a piece, or signs of which only what follows tells what they are. */
type Item = ContentPiece | TagPiece | Bracket | { readonly type: 'run'; readonly run: DelimiterRun };

/** A bracket, and how many items and runs stand in front of it. */
export interface Opening {
  readonly bracket: Bracket;
  readonly item: number;
  readonly run: number;
}

/** What was read of the Markdown `text`, from its start. Each method takes what follows, and returns the offset behind it. */
export class ContentItems {
  private readonly text: string;
  private readonly items: Item[] = [];
  /** Those that no link or image has paired. */
  private readonly runs: DelimiterRun[] = [];
  private words = '';
  private wordsAt = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The pieces, once the end is reached. */
  pieces(): readonly (ContentPiece | TagPiece)[] {
    this.flush(this.text.length);
    pairRuns(this.runs);
    return this.items.flatMap(piecesOf);
  }

  /** Text as it stands. */
  plain(start: number, end: number): number {
    return this.shown({ start, end }, this.text.slice(start, end));
  }

  /** Text that reads as `shown`. */
  shown({ start, end }: Range, shown: string): number {
    if (this.words === '') this.wordsAt = start;
    this.words += shown;
    return end;
  }

  alone(kind: CodeKind, start: number, end: number, shown: string): number {
    return this.piece(alonePiece(kind, this.text, { start, end }, shown));
  }

  piece(piece: ContentPiece | TagPiece): number {
    this.push(piece, piece.start);
    return piece.end;
  }

  run(run: DelimiterRun): number {
    this.push({ type: 'run', run }, run.start);
    this.runs.push(run);
    return run.start + run.length;
  }

  bracket(start: number, end: number): Opening {
    const bracket: Bracket = { type: 'bracket', start, end, draft: null };
    this.push(bracket, start);
    return { bracket, item: this.items.length - 1, run: this.runs.length };
  }

  /** The end of a link, whose text is all since its bracket. */
  link(opening: Opening, { start, end }: Range, closing: string): number {
    this.pairInside(opening, start);
    const draft = pairDraft('link', '[', closing);
    opening.bracket.draft = draft;
    this.items.push({ type: 'close', start, end, draft });
    this.withoutAddresses(opening.item);
    return end;
  }

  /** The end of an image, whose alternative text is all since its bracket. */
  image(opening: Opening, { start, end }: Range): number {
    this.pairInside(opening, start);
    const [, ...inside] = this.items.splice(opening.item);
    return this.alone('image', opening.bracket.start, end, shownOf(inside.flatMap(piecesOf)));
  }

  private push(item: Item, start: number): void {
    this.flush(start);
    this.items.push(item);
  }

  private flush(end: number): void {
    if (this.words === '') return;
    this.items.push({ type: 'text', start: this.wordsAt, end, text: singleLine(this.words) });
    this.words = '';
  }

  private pairInside({ run }: Opening, end: number): void {
    this.flush(end);
    pairRuns(this.runs.splice(run));
  }

  /** An address without signs around it is text where it is the text of a link. */
  private withoutAddresses(from: number): void {
    for (let at = from; at < this.items.length; at += 1) {
      const item = this.items[at];
      if (item?.type !== 'alone' || item.draft.kind !== 'address' || item.draft.data.startsWith('<')) continue;
      this.items[at] = { type: 'text', start: item.start, end: item.end, text: item.draft.shown };
    }
  }
}

function piecesOf(item: Item): readonly (ContentPiece | TagPiece)[] {
  if (item.type === 'run') return runPieces(item.run);
  if (item.type !== 'bracket') return [item];
  const { start, end, draft } = item;
  if (draft !== null) return [{ type: 'open', start, end, draft }];
  return [{ type: 'text', start, end, text: end - start === 2 ? '![' : '[' }];
}

import type { FlatTree, TreeLabels } from '../text/flat-tree.ts';

/** Why a text is no MDX, and at which offset. */
export interface Refusal {
  readonly refused: string;
  readonly offset: number;
}

/** What the child of `parse-process.ts` makes of a text. */
export type ParseAnswer = FlatTree | Refusal;

/**
 * The line that is printed of an answer; the numbers of a tree follow it as they stand in memory, because to write and read
 * a million nodes as JSON takes as long as parsing them.
 */
export type AnswerHead = (TreeLabels | Refusal) & {
  /** Length of what follows the line. */
  readonly bytes: number;
};

/** Reads what the child prints for one text: an empty line when the work begins, the line of the answer, its numbers. */
export class AnswerReader {
  private chunks: Buffer[] = [];
  private length = 0;
  private head: { readonly line: AnswerHead; readonly end: number } | null = null;

  /** Whether nothing was printed yet. */
  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The answer with its last piece, else null. */
  read(chunk: Buffer): ParseAnswer | null {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.head === null && chunk.includes('\n')) this.readLine();
    if (this.head === null || this.length < this.head.end + this.head.line.bytes) return null;
    const { line, end } = this.head;
    return 'refused' in line ? line : { types: line.types, labels: line.labels, nodes: this.numbers(end, line.bytes) };
  }

  private readLine(): void {
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    const end = all.indexOf('\n', 1) + 1;
    // Our own program wrote it: see `parse-child.ts`.
    if (end > 0) this.head = { line: JSON.parse(all.toString('utf8', 1, end)) as AnswerHead, end };
  }

  private numbers(start: number, length: number): Int32Array {
    const bytes = new Uint8Array(length);
    Buffer.concat(this.chunks).copy(bytes, 0, start);
    return new Int32Array(bytes.buffer);
  }
}

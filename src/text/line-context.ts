import { lineEnd, lineStart } from './line-ends.ts';

/** How many lines up a raw HTML block is looked for that a line stands in. */
const MAX_LINES_UP = 50;
const DEFINITION = /^:[ \t]+\S/;
const NO_TERM = /^[#|>+*~`<:-]|^\d{1,9}[.)][ \t]/;

/** What stands around the lines of one text. */
export class LineContext {
  private readonly text: string;
  /** Whether the last comment delimiter that was passed opened one, and where the next one starts. */
  private comment: { readonly isOpen: boolean; readonly next: number };

  constructor(text: string) {
    this.text = text;
    this.comment = { isOpen: false, next: text.indexOf('<!--') };
  }

  /** Whether a comment opened before `at` and did not close; the offsets asked for must not go back. */
  isInComment(at: number): boolean {
    while (this.comment.next !== -1 && this.comment.next < at) {
      const { isOpen, next } = this.comment;
      this.comment = { isOpen: !isOpen, next: this.text.indexOf(isOpen ? '<!--' : '-->', next + 3) };
    }
    return this.comment.isOpen;
  }

  /** Whether the lines around `at` start as a raw HTML block does, which goes on to a blank line. */
  isInHtml(at: number): boolean {
    return /^<[/a-z!?]/i.test(this.linesAbove(at, MAX_LINES_UP, (line) => line === '').at(-1) ?? '');
  }

  /** Whether the lines above are a term, one line with a blank one above it, or another definition. */
  isBelowTerm(at: number): boolean {
    const [first = '', second = '', third = ''] = this.linesAbove(at, 3, () => false);
    const [term, before] = first === '' ? [second, third] : [first, second];
    return DEFINITION.test(term) || (term !== '' && before === '' && !NO_TERM.test(term));
  }

  /** Whether a blank line follows the one that holds `at`. */
  isBeforeBlank(at: number): boolean {
    const end = lineEnd(this.text, at);
    const next = end + (this.text.startsWith('\r\n', end) ? 2 : 1);
    return this.text.slice(next, lineEnd(this.text, next)).trim() === '';
  }

  /** The lines above the one that holds `at`, the nearest first, without outer blanks; at most `count`, and none from one on that `ends`. */
  private linesAbove(at: number, count: number, ends: (line: string) => boolean): readonly string[] {
    const lines: string[] = [];
    let start = lineStart(this.text, at, 0);
    while (start > 0 && lines.length < count) {
      const end = this.text[start - 1] === '\n' && this.text[start - 2] === '\r' ? start - 2 : start - 1;
      start = lineStart(this.text, end, 0);
      const line = this.text.slice(start, end).trim();
      if (ends(line)) return lines;
      lines.push(line);
    }
    return lines;
  }
}

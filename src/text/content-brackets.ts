import type { ContentItems, Opening } from './content-items.ts';
import { labelKey } from './label-keys.ts';
import { linkTargetAt } from './link-target.ts';

/** What closes a link, from its `]`, and where that ends. */
interface LinkEnding {
  readonly end: number;
  readonly closing: string;
}

interface BracketedText {
  readonly text: string;
  /** The text with `x` for what extensions hide from the grammar. */
  readonly masked: string;
  /** Keys of the labels that the document defines. */
  readonly labels: ReadonlySet<string>;
}

const LABEL = /\[((?:[^[\]\\]|\\.){0,999})\]/y;

/** Makes links and images of the brackets of a text, which are asked for in order. */
export class ContentBrackets {
  private readonly text: string;
  private readonly masked: string;
  private readonly labels: ReadonlySet<string>;
  private readonly items: ContentItems;
  private readonly openings: Opening[] = [];
  /** A link holds no other: so many of the brackets that are open cannot become one. */
  private dead = 0;
  private last = -1;

  constructor({ text, masked, labels }: BracketedText, items: ContentItems) {
    this.text = text;
    this.masked = masked;
    this.labels = labels;
    this.items = items;
  }

  /** Takes the `[` or `![` from `start` to `end`. */
  open(start: number, end: number): number {
    this.openings.push(this.items.bracket(start, end));
    this.last = start;
    return end;
  }

  /** Takes the `]` at `at`, and what belongs to it where it closes a link or an image; returns the offset behind that. */
  close(at: number): number {
    const opening = this.openings.pop();
    const isSimple = this.last === opening?.bracket.start;
    this.last = at;
    if (opening === undefined) return this.items.plain(at, at + 1);
    const { start, end: from } = opening.bracket;
    const isImage = this.text[start] === '!';
    const isDead = !isImage && this.openings.length < this.dead;
    this.dead = Math.min(this.dead, this.openings.length);
    const ending = isDead ? null : this.endingAt(at, isSimple ? this.text.slice(from, at) : '');
    if (ending === null) return this.items.plain(at, at + 1);
    const range = { start: at, end: ending.end };
    if (isImage) return this.items.image(opening, range);
    this.dead = this.openings.length;
    return this.items.link(opening, range, ending.closing);
  }

  /** How a link ends at the `]` at `at`; null where none does. `inner` is its text where that has no brackets, else empty. */
  private endingAt(at: number, inner: string): LinkEnding | null {
    const { text, masked } = this;
    const target = masked[at + 1] === '(' ? linkTargetAt(masked, at + 1) : null;
    if (target !== null) return { end: target.end, closing: text.slice(at, target.end) };
    LABEL.lastIndex = at + 1;
    const label = LABEL.exec(masked);
    const written = label?.[1] ?? '';
    if (label !== null && written.trim() !== '' && !written.startsWith('^') && this.isDefined(written))
      return { end: at + 1 + label[0].length, closing: text.slice(at, at + 1 + label[0].length) };
    const isCollapsed = label?.[0] === '[]';
    if (inner.trim() === '' || !(isCollapsed ? this.isDefined(inner) : label === null && this.labels.has(labelKey(inner))))
      return null;
    return { end: at + (isCollapsed ? 3 : 1), closing: `][${inner}]` };
  }

  private isDefined(label: string): boolean {
    return this.labels.size === 0 || this.labels.has(labelKey(label));
  }
}

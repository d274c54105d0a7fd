import { BREAK, CLOSED, type ImageRef, type LinkRef, OPAQUE, type Prose } from '../model/doc.ts';

/** Of blocks that hold none; a document may have hundreds of thousands of blocks. */
const NO_IMAGES: readonly ImageRef[] = [];
const NO_LINKS: readonly LinkRef[] = [];

/** Collects the code units of one block's {@link Prose} with their offsets. */
export class ProseBuilder {
  private text = '';
  private readonly leads: number[] = [];
  /** Up to the last one that is not 0. */
  private readonly flags: number[] = [];
  private images: ImageRef[] | null = null;
  private links: LinkRef[] | null = null;
  /** Where markup opened that holds no text yet. */
  private opened: number[] = [];
  private spanDepth = 0;
  private codeDepth = 0;

  /** `value` as the text that stands at offset `at`, together with the markup that opened just before. */
  emit(value: string, at: number, flags: number): void {
    const all = flags | (this.spanDepth > 0 ? CLOSED : 0) | (this.codeDepth > 0 ? OPAQUE : 0);
    for (let index = 0; index < value.length; index += 1) {
      this.leads.push(index === 0 ? (this.opened[0] ?? at) : at);
      this.flag(all | (index > 0 ? CLOSED : 0));
      // `<Icon /> Text`: a sentence does not start with a blank
      if (value !== ' ' && this.opened.length > 0) this.opened = [];
    }
    this.text += value;
  }

  /** What stands in `file` from `start` to `end` as it is: the same as each code unit emitted alone, but not copied one by one. */
  emitRun(file: string, start: number, end: number): void {
    let from = start;
    for (; from < end && this.opened.length > 0; from += 1) this.emit(file[from] ?? '', from, 0);
    const flags = (this.spanDepth > 0 ? CLOSED : 0) | (this.codeDepth > 0 ? OPAQUE : 0);
    for (let at = from; at < end; at += 1) this.leads.push(at);
    if (flags !== 0) for (let at = from; at < end; at += 1) this.flag(flags, this.leads.length - (end - at));
    this.text += file.slice(from, end);
  }

  /** Flags the code unit at an index of the text: the last one, if it is not told. */
  private flag(flags: number, index = this.leads.length - 1): void {
    if (flags === 0) return;
    while (this.flags.length < index) this.flags.push(0);
    this.flags.push(flags);
  }

  /** Code or an address: no sentence ends in it. */
  emitOpaque(value: string, at: number, isFirst: boolean): void {
    this.emit(value, at, isFirst ? OPAQUE : OPAQUE | CLOSED);
  }

  /** Markup that opens at `at` belongs to the text that follows it. */
  open(at: number): void {
    this.opened.push(at);
  }

  /** Markup closes. An empty element, such as `<a name="x"></a>`, is no part of the sentence that follows it. */
  close(): void {
    this.opened.pop();
  }

  /** Markup around what `inside` emits: a cut may fall before it, not inside it, so that every unit's Markdown is balanced. */
  wrap(inside: () => void): void {
    const from = this.text.length;
    this.spanDepth += 1;
    inside();
    this.spanDepth -= 1;
    if (this.spanDepth === 0 && from < this.flags.length) this.flags[from] = (this.flags[from] ?? 0) & ~CLOSED;
  }

  /** From here on text is code, until as many calls with `-1`. */
  nestCode(step: 1 | -1): void {
    this.codeDepth = Math.max(0, this.codeDepth + step);
  }

  image(image: Omit<ImageRef, 'at'>, placeholder: string, at: number): void {
    this.images ??= [];
    this.images.push({ ...image, at: this.text.length });
    this.emit(placeholder, at, OPAQUE);
  }

  /** The value of an attribute: it is translated like an alternative text, but shows nothing in the sentence. */
  attribute(value: Omit<ImageRef, 'at'>): void {
    if (value.alt === null || value.alt.end <= value.alt.start) return;
    this.images ??= [];
    this.images.push({ ...value, at: this.text.length });
  }

  link(link: LinkRef): void {
    this.links ??= [];
    this.links.push(link);
  }

  endsWithBreak(): boolean {
    return ((this.flags[this.text.length - 1] ?? 0) & BREAK) !== 0;
  }

  /** What was collected, of a block that ends at `end`. */
  done(end: number): Prose {
    this.leads.push(end);
    // A list that has grown has room for more: its copy has not, and it stays as long as the document is read.
    const [leads, flags] = [this.leads.slice(), this.flags.slice()];
    return { text: this.text, leads, flags, images: this.images ?? NO_IMAGES, links: this.links ?? NO_LINKS };
  }
}

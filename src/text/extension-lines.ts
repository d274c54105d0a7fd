import type { Range } from '../model/range.ts';
import { RegionFinder } from './extension-regions.ts';
import { attributesAtEnd, containerTitle, inlineDirectives, LINE_RULES } from './extension-rules.ts';
import type { Hidden, Masked } from './extensions.ts';
import { imageDirective } from './image-tags.ts';
import { LineContext } from './line-context.ts';

const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const IMAGE = /:::image[ \t][^\n]*?:::/g;
const IMAGE_START = /^:::image[ \t][^\n]*:::/;
const ALERT_WITH_TEXT = /^\[![A-Za-z][\w-]*\][+-]?(?=[ \t]+\S)/;
const ADMONITION =
  /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:(?:[ \t]+[\w-]+){0,3}[ \t]+"([^"]*)"|(?:[ \t]+inline(?:[ \t]+end)?)?)$|^===[!+]?[ \t]+"([^"]+)"$/;
const DEFINITION = /^:[ \t]+(?=\S)/;

/** Masks the lines of one text, asked for in order, and collects what it finds on them. */
export class LineMasker {
  private readonly text: string;
  private readonly regions: RegionFinder;
  private readonly context: LineContext;
  private readonly hidden: Hidden[] = [];
  private readonly titles = new Map<number, Range>();
  private readonly admonitions = new Set<number>();

  constructor(text: string) {
    this.text = text;
    this.context = new LineContext(text);
    this.regions = new RegionFinder(text);
  }

  get found(): Omit<Masked, 'text'> {
    return { hidden: this.hidden, titles: this.titles, admonitions: this.admonitions };
  }

  /** The line at `range` as the parser shall see it; more than that line when a region starts on it. */
  mask(range: Range): string {
    const line = this.text.slice(range.start, range.end);
    const lead = LEAD.exec(line)?.[0] ?? '';
    const content = line.slice(lead.length);
    const at = range.start + lead.length;
    // An empty list item would not be one below a paragraph, but underline it: only lines without a marker are blanked.
    const isBlock = !/[-*+.)][ \t]*$/.test(lead);
    return (
      (isBlock ? this.block(lead, content, at) : null) ??
      lead + this.withImages(this.definition(content, at, isBlock), at, isBlock)
    );
  }

  /** The line when it is no text as a whole, or opens something. */
  private block(lead: string, content: string, at: number): string | null {
    const regionEnd = this.regions.endAt(at, content);
    if (regionEnd !== null) return lead + this.blank(this.text.slice(at, regionEnd), at);
    if (!IMAGE_START.test(content) && LINE_RULES.some((rule) => rule.matches(content))) {
      const title = containerTitle(content);
      if (title === null || this.context.isInComment(at)) return lead + this.blank(content, at);
      this.titles.set(at, { start: at + title.start, end: at + title.end });
      return lead + asComment(content);
    }
    const alert = lead.includes('>') ? ALERT_WITH_TEXT.exec(content)?.[0] : undefined;
    // An anchor without a name is nothing to a reader, and lets a paragraph start.
    if (alert !== undefined)
      return `${lead}<a${' '.repeat(alert.length - 3)}>${this.inline(content.slice(alert.length), at + alert.length)}`;
    return this.admonition(lead, content, at);
  }

  // An admonition reads as a list item whose first line is a thematic break, so that its indented text is prose.
  private admonition(lead: string, content: string, at: number): string | null {
    const match = ADMONITION.exec(content.trimEnd());
    if (match === null) return null;
    const [all, ofBlock, ofTab] = match;
    const title = ofBlock ?? ofTab ?? '';
    if (title !== '') this.titles.set(at, { start: at + all.length - 1 - title.length, end: at + all.length - 1 });
    this.admonitions.add(at);
    return `${lead}- ***`.padEnd(lead.length + content.length);
  }

  /** `: text` below its term reads as an item of a list; `- : text` (MDN) is one already. */
  private definition(content: string, at: number, isBlock: boolean): string {
    if (!DEFINITION.test(content)) return content;
    if (!isBlock) return ` ${content.slice(1)}`;
    return this.context.isBelowTerm(at) ? `-${content.slice(1)}` : content;
  }

  /** Image directives alone on their line are comments to the parser, so that it tells where they stand. */
  private withImages(content: string, at: number, isBlock: boolean): string {
    const isAlone = isBlock && content.startsWith(':::image') && content.replace(IMAGE, '').trim() === '';
    if (isAlone && !this.context.isInComment(at)) return content.replace(IMAGE, asComment);
    return this.inline(content, at);
  }

  /** `content` with the directives inside it filled, and without attributes at its end. */
  private inline(content: string, at: number): string {
    // elsewhere blanks at the end of the line would be a hard break
    const isLast = content.startsWith('#') || this.context.isBeforeBlank(at);
    const attributes = isLast ? attributesAtEnd(content) : content.length;
    let masked = '';
    let done = 0;
    for (const { start, end, isShown } of inlineDirectives(content.slice(0, attributes))) {
      const raw = content.slice(start, end);
      const image = IMAGE_START.test(raw) ? imageDirective(raw, at + start) : null;
      this.hidden.push({ start: at + start, end: at + end, shows: image ?? (isShown ? 'itself' : 'nothing') });
      masked += content.slice(done, start) + 'x'.repeat(end - start);
      done = end;
    }
    return (masked + content.slice(done, attributes)).padEnd(content.length);
  }

  // A blank line would end a raw HTML block, and make code of the indented lines behind it.
  private blank(text: string, at: number): string {
    const isOneLine = !/[\r\n]/.test(text);
    const isInHtml = isOneLine && text.length >= 7 && this.context.isInHtml(at) && !this.context.isInComment(at);
    return isInHtml ? asComment(text) : text.replace(/[^\r\n]/g, ' ');
  }
}

function asComment(text: string): string {
  return `<!--${' '.repeat(text.length - 7)}-->`;
}

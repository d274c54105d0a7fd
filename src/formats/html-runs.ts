import { isInlineElement } from '../text/html-elements.ts';
import { leaf, type MdastNode } from '../text/mdast.ts';
import { seeker } from '../text/seeker.ts';

/** Elements whose content is no prose. */
const OPAQUE = /^(?:script|style|pre|svg|math|textarea|template|iframe|object)$/i;

// A declaration or processing instruction, or a tag with its attributes; the name is in group 1.
const TAG = /<[!?][^<>]*>|<\/?([A-Za-z][\w.:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

const REGIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** A run of text and inline tags between two block-level tags. */
export type HtmlRun = readonly MdastNode[];

/** The runs of prose in raw HTML, `text` from `start` to `end`, as nodes with offsets; runs without text are left out. */
export function htmlRuns(text: string, start: number, end: number): readonly HtmlRun[] {
  return new RunReader(text.slice(start, end), start).runs();
}

/** Reads one piece of raw HTML; linear in its length. */
class RunReader {
  private readonly html: string;
  private readonly offset: number;
  private readonly found: HtmlRun[] = [];
  private run: MdastNode[] = [];

  constructor(html: string, offset: number) {
    this.html = html;
    this.offset = offset;
  }

  runs(): readonly HtmlRun[] {
    const { html } = this;
    const regions = REGIONS.map(([opening, closing]) => ({ opening, closing, seek: seeker(html, closing) }));
    let at = 0;
    for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', Math.max(at, open + 1))) {
      const region = regions.find(({ opening }) => html.startsWith(opening, open));
      // `<!-->` is a comment too: its hyphens open and close it
      const close = region === undefined ? -1 : region.seek(open + 2);
      const end = region === undefined || close === -1 ? this.tagEnd(open) : close + region.closing.length;
      if (end === null) continue;
      this.literal(at, open);
      at = this.markup(open, end);
    }
    this.literal(at, html.length);
    this.flush();
    return this.found;
  }

  private tagEnd(open: number): number | null {
    TAG.lastIndex = open;
    return TAG.test(this.html) ? TAG.lastIndex : null;
  }

  /** Adds the tag or comment at `start` to `end`; the offset behind what belongs to it. */
  private markup(start: number, end: number): number {
    const raw = this.html.slice(start, end);
    const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(raw)?.[1];
    if (name === undefined || isInlineElement(name)) this.run.push(leaf('html', this.offset + start, this.offset + end));
    else this.flush();
    const isOpaque = name !== undefined && OPAQUE.test(name) && raw[1] !== '/' && !raw.endsWith('/>');
    return isOpaque ? this.contentEnd(name, end) : end;
  }

  private contentEnd(name: string, from: number): number {
    const close = new RegExp(`</${name}\\b`, 'gi');
    close.lastIndex = from;
    return close.exec(this.html)?.index ?? this.html.length;
  }

  private literal(start: number, end: number): void {
    if (end > start) this.run.push(leaf('literal', this.offset + start, this.offset + end));
  }

  private flush(): void {
    if (this.run.length > 0) this.found.push(this.run);
    this.run = [];
  }
}

import { type Seeker, seeker } from './seeker.ts';

/** A tag inside text. Names are in lower case but for the components of MDX. */
export interface InlineTag {
  readonly name: string;
  readonly form: 'open' | 'close' | 'empty';
}

/** What of HTML stands somewhere: a tag, or a comment, declaration or instruction, of which a reader sees nothing. */
export interface InlineHtml {
  readonly end: number;
  readonly tag: InlineTag | null;
}

const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const TAG = new RegExp(`<([A-Za-z][A-Za-z0-9-]*)(?:${ATTRIBUTE})*\\s*/?>|</([A-Za-z][A-Za-z0-9-]*)\\s*>`, 'y');
/** As raw HTML is read, which follows no grammar of its attributes. */
const LOOSE_TAG = /<\/?([A-Za-z][\w.:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const JSX_NAME = /<\/?([A-Za-z_$][\w.:$-]*)?/y;
const REGIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Tells the HTML inside one text, asked for in order. */
export class InlineHtmlReader {
  private readonly text: string;
  private readonly grammar: 'markdown' | 'mdx' | 'html';
  private readonly braces: ReadonlyMap<number, number>;
  private readonly regions: readonly { readonly opening: string; readonly closing: string; readonly seek: Seeker }[];

  /** `braces` are the ends of the expressions of MDX. */
  constructor(text: string, grammar: 'markdown' | 'mdx' | 'html', braces: ReadonlyMap<number, number>) {
    this.text = text;
    this.grammar = grammar;
    this.braces = braces;
    this.regions = REGIONS.map(([opening, closing]) => ({ opening, closing, seek: seeker(text, closing) }));
  }

  /** The HTML whose `<` stands at `at`; null when none does. */
  at(at: number): InlineHtml | null {
    const { text } = this;
    if (/[!?]/.test(text[at + 1] ?? '')) return this.region(at);
    if (this.grammar === 'mdx') return this.jsx(at);
    const pattern = this.grammar === 'html' ? LOOSE_TAG : TAG;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    return { end: at + match[0].length, tag: { name, form: formOf(match[0], name) } };
  }

  private region(at: number): InlineHtml | null {
    const { text } = this;
    for (const { opening, closing, seek } of this.regions) {
      if (!text.startsWith(opening, at)) continue;
      // `<!-->` is a comment too: its hyphens open and close it
      const close = seek(at + 2);
      return close === -1 ? null : { end: close + closing.length, tag: null };
    }
    const declaration = /^<![A-Za-z][^<>]{0,500}>/.exec(text.slice(at, at + 503));
    return declaration === null ? null : { end: at + declaration[0].length, tag: null };
  }

  private jsx(start: number): InlineHtml | null {
    const { text } = this;
    JSX_NAME.lastIndex = start;
    const match = JSX_NAME.exec(text);
    const name = match?.[1] ?? '';
    let at = start + (match?.[0].length ?? 1);
    if (name === '' && text[at] !== '>') return null;
    for (; at < text.length; at += 1) {
      const unit = text[at];
      if (unit === '>') {
        const raw = text.slice(start, at + 1);
        return { end: at + 1, tag: { name, form: formOf(raw, '') } };
      }
      if (unit === '<') return null;
      if (unit === '{') at = this.braces.get(at) ?? text.length;
      if (unit === '"' || unit === "'") at = text.indexOf(unit, at + 1);
      if (at === -1) return null;
    }
    return null;
  }
}

function formOf(raw: string, name: string): InlineTag['form'] {
  if (raw[1] === '/') return 'close';
  return raw.endsWith('/>') || EMPTY.test(name) ? 'empty' : 'open';
}

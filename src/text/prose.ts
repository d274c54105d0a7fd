import { BREAK, IMAGE, type Prose } from '../model/doc.ts';
import { bracketEnds } from './brackets.ts';
import { codeRanges } from './code-ranges.ts';
import { isBlockElement } from './html-elements.ts';
import { type ImageTag, imageDirective, imgTag, isImageDirective } from './image-tags.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';
import { ProseBuilder } from './prose-builder.ts';
import { lineStart, readText, type TextInput } from './prose-text.ts';

/** What a block's prose is read from. */
export interface ProseInput extends TextInput {
  /** In a table cell `\|` is a `|` even in code (GFM 0.29, example 200). */
  readonly isCell: boolean;
  /** Names of the attributes of JSX elements that are translated. */
  readonly attributes: readonly string[];
}

const TAG_NAME = /^<\/?([A-Za-z][\w.:-]*)/;
const COMMENT = /^\{\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*\}$/;
const BLANK = /^\{\s*(?:' +'|" +"|` +`)\s*\}$/;
/** Elements whose content is code, or drawing, or no text at all. */
const CODE_TAG = /^<(\/?)(?:code|kbd|samp|var|tt|svg|math|script|style|template|iframe|object)(?![\w-])/i;

/** The text of the inline `nodes`, which end at `end`, as a reader sees it, with its map back to the file. */
export function readProse(nodes: readonly MdastNode[], end: number, input: ProseInput): Prose {
  const reader = new ProseReader(input);
  reader.nodes(nodes);
  return reader.builder.done(end);
}

/** The prose of plain text that holds no Markdown: a front-matter value, an alternative text in an attribute. */
export function plainProse(text: string, start: number): Prose {
  const leads = Array.from({ length: text.length + 1 }, (_, index) => start + index);
  return { text, leads, flags: [], images: [], links: [] };
}

/** Reads the nodes of one block into a builder. */
class ProseReader {
  readonly builder = new ProseBuilder();
  private readonly input: ProseInput;

  constructor(input: ProseInput) {
    this.input = input;
  }

  nodes(nodes: readonly MdastNode[]): void {
    for (const node of nodes) this.node(node, startOf(node), endOf(node));
  }

  private node(node: MdastNode, start: number, end: number): void {
    switch (node.type) {
      case 'text':
        readText(this.input, this.builder, start, end, 'markdown');
        break;
      case 'literal':
        readText(this.input, this.builder, start, end, 'html');
        break;
      case 'inlineCode':
        this.code(start, end);
        break;
      case 'break':
        this.builder.emit(' ', start, BREAK);
        break;
      case 'html':
        this.tag(start, end);
        break;
      case 'jsxTag':
        this.jsxTag(node, start, end);
        break;
      case 'expression':
        this.expression(start, end);
        break;
      case 'image':
      case 'imageReference':
        this.image(node, start, end);
        break;
      case 'link':
      case 'linkReference':
        if (this.input.text[start] === '[') this.link(node, start, end);
        else this.address(start, end);
        break;
      case 'footnoteReference':
        break;
      default:
        this.span(node, start);
    }
  }

  private span(node: MdastNode, start: number): void {
    this.builder.open(start);
    this.builder.wrap(() => this.nodes(node.children ?? []));
  }

  private link(node: MdastNode, start: number, end: number): void {
    this.span(node, start);
    const last = node.children?.at(-1);
    this.builder.link({ outer: { start, end }, inner: { start: start + 1, end: last === undefined ? start + 1 : endOf(last) } });
  }

  /** An autolink, `<https://…>` or bare. */
  private address(start: number, end: number): void {
    const { text } = this.input;
    const pointed = text[start] === '<' ? 1 : 0;
    this.builder.open(start);
    for (let at = start + pointed; at < end - pointed; at += 1)
      this.builder.emitOpaque(text[at] ?? '', at, at === start + pointed);
  }

  private image(node: MdastNode, start: number, end: number): void {
    const raw = this.input.text.slice(start + 1, end);
    const close = bracketEnds(raw, '[]', codeRanges(raw)).get(0) ?? 0;
    const alt = close > 1 ? { start: start + 2, end: start + 1 + close } : null;
    this.builder.image({ destination: node.url ?? node.identifier ?? '', alt, outer: { start, end } }, IMAGE, start);
  }

  private imageTag(image: ImageTag, start: number, raw: string): void {
    this.builder.image({ ...image, outer: { start, end: start + raw.length } }, IMAGE, start);
  }

  private code(start: number, end: number): void {
    const { text, isCell } = this.input;
    const { from, to } = codeContent(text, start, end);
    this.builder.open(start);
    for (let at = from; at < to; ) {
      const unit = text[at] ?? '';
      const wraps = unit === '\n' || unit === '\r';
      const isPipe = isCell && unit === '\\' && text[at + 1] === '|';
      this.builder.emitOpaque(wraps ? ' ' : isPipe ? '|' : unit, at, at === from);
      at = wraps ? lineStart(this.input, at) : at + (isPipe ? 2 : 1);
    }
  }

  private tag(start: number, end: number): void {
    const raw = this.input.text.slice(start, end);
    this.element(TAG_NAME.exec(raw)?.[1]?.toLowerCase() ?? '', start, raw);
  }

  /** A name in lower case is an element of HTML, any other one a component, even `<Link>`. */
  private jsxTag(node: MdastNode, start: number, end: number): void {
    const raw = this.input.text.slice(start, end);
    const name = TAG_NAME.exec(raw)?.[1] ?? '';
    this.element(/^[a-z]/.test(name) ? name : '', start, raw);
    for (const value of node.children ?? []) {
      const attribute = value.identifier ?? '';
      const alt = { start: startOf(value), end: endOf(value) };
      if (this.input.attributes.includes(attribute) && !(name === 'img' && attribute === 'alt'))
        this.builder.attribute({ destination: `<${name} ${attribute}>`, alt, outer: null });
    }
  }

  /** `{…}`: a comment and a blank are what they look like, all else is code. */
  private expression(start: number, end: number): void {
    const raw = this.input.text.slice(start, end);
    if (COMMENT.test(raw)) return;
    if (BLANK.test(raw)) this.builder.emit(' ', start, 0);
    else
      for (let at = start; at < end; at += 1)
        this.builder.emitOpaque(/\s/.test(this.input.text[at] ?? '') ? ' ' : (this.input.text[at] ?? ''), at, at === start);
  }

  private element(name: string, start: number, raw: string): void {
    const code = raw.endsWith('/>') ? null : CODE_TAG.exec(raw);
    if (code !== null) this.builder.nestCode(code[1] === '/' ? -1 : 1);
    if (name === 'br' || isBlockElement(name)) this.builder.emit(' ', start, BREAK);
    else if (name === 'img') this.imageTag(imgTag(raw, start), start, raw);
    else if (isImageDirective(raw)) this.imageTag(imageDirective(raw, start), start, raw);
    else if (raw.startsWith('</')) this.builder.close();
    else if (/^<[A-Za-z]/.test(raw)) this.builder.open(start);
  }
}

/** What stands between the backticks, without one blank at each end (CommonMark 0.31.2, section 6.1). */
function codeContent(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  let ticks = 0;
  while (text[start + ticks] === '`') ticks += 1;
  const inside = text.slice(start + ticks, end - ticks);
  const pad = /^[ \r\n][\s\S]*[ \r\n]$/.test(inside) && /[^ \r\n]/.test(inside) ? 1 : 0;
  return { from: start + ticks + pad, to: end - ticks - pad };
}

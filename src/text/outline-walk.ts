import { IMAGE } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import type { Masked } from './extensions.ts';
import { lineEnd } from './line-ends.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';
import type { OutlineBlock, OutlineHeading } from './outline.ts';
import { commentsIn, isAnchor, withoutComments, withoutTags } from './outline-comments.ts';
import { readProse } from './prose.ts';

/** What a walk over a parsed document finds, each list in document order. */
export interface Walked {
  readonly headings: readonly Pick<OutlineHeading, 'depth' | 'text' | 'range'>[];
  readonly code: readonly Range[];
  readonly links: readonly MdastNode[];
  readonly definitions: readonly MdastNode[];
  readonly tables: readonly MdastNode[];
  /** Code and comments, in which nothing is markup. */
  readonly opaque: readonly Range[];
  readonly shape: readonly OutlineBlock[];
}

/** Collects the parts of an outline from the tree of `text`. */
export function walkOutline(input: { readonly text: string; readonly masked: Masked; readonly root: MdastNode }): Walked {
  const walker = new Walker(input.text, input.masked);
  walker.blocks(input.root, 0);
  return walker;
}

/** Of a heading, where other rules leave them in its text. */
const ATTRIBUTES = /\s\{:?\s*[#.][^{}]*\}\s*$/;

class Walker implements Walked {
  readonly headings: Pick<OutlineHeading, 'depth' | 'text' | 'range'>[] = [];
  readonly code: Range[] = [];
  readonly links: MdastNode[] = [];
  readonly definitions: MdastNode[] = [];
  readonly tables: MdastNode[] = [];
  readonly opaque: Range[] = [];
  readonly shape: OutlineBlock[] = [];
  private readonly text: string;
  private readonly masked: Masked;

  constructor(text: string, masked: Masked) {
    this.text = text;
    this.masked = masked;
  }

  blocks(node: MdastNode, quoteDepth: number): void {
    for (const child of node.children ?? []) this.block(child, quoteDepth);
  }

  private block(node: MdastNode, quoteDepth: number): void {
    switch (node.type) {
      case 'heading':
        this.heading(node, quoteDepth);
        break;
      case 'code':
        this.codeBlock(node);
        break;
      case 'table':
        this.table(node);
        break;
      case 'list':
        this.list(node, quoteDepth);
        break;
      case 'blockquote':
        this.add('quote', node);
        this.blocks(node, quoteDepth + 1);
        break;
      case 'thematicBreak':
        if (this.text[startOf(node)] !== undefined && !this.isAdmonition(node)) this.add('rule', node);
        break;
      case 'definition':
        this.definitions.push(node);
        break;
      case 'html':
      case 'expression':
        this.markup(node);
        break;
      case 'jsxElement':
        this.element(node, quoteDepth);
        break;
      case 'footnoteDefinition':
        this.add('footnote', node);
        this.blocks(node, quoteDepth);
        break;
      default:
        this.prose(node);
    }
  }

  private add(type: string, node: MdastNode): void {
    // the engines differ on where the paragraph of a task starts
    const start = startOf(node.type === 'paragraph' ? (node.children?.[0] ?? node) : node);
    this.shape.push({ type, range: { start, end: Math.min(lineEnd(this.text, start), Math.max(start, endOf(node))) } });
  }

  private heading(node: MdastNode, quoteDepth: number): void {
    const { text } = this;
    const start = startOf(node);
    const end = lineEnd(text, Math.max(start, endOf(node)));
    const level = /^#{1,6}/.exec(text.slice(start, start + 6))?.[0].length;
    const depth = level ?? (text.slice(start, end).trimEnd().endsWith('=') ? 1 : 2);
    const children = node.children ?? [];
    const input = { text, hidden: this.masked.hidden, quoteDepth, isCell: false, attributes: [] };
    const prose = readProse(children, endOf(children.at(-1) ?? node), input);
    this.headings.push({ depth, text: prose.text.replaceAll(IMAGE, '').replace(ATTRIBUTES, '').trim(), range: { start, end } });
    this.add(`heading ${depth}`, node);
    this.inline(node);
  }

  private codeBlock(node: MdastNode): void {
    const start = startOf(node);
    const range = { start, end: start + this.text.slice(start, endOf(node)).trimEnd().length };
    this.code.push(range);
    this.opaque.push(range);
    const info = /^(?:`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(this.text.slice(start, lineEnd(this.text, start)))?.[1] ?? '';
    this.add(info === '' ? 'code' : `code ${info.toLowerCase()}`, node);
  }

  private table(node: MdastNode): void {
    const rows = node.children ?? [];
    this.tables.push(node);
    this.add(`table ${rows.length}x${rows[0]?.children?.length ?? 0}`, node);
    for (const row of rows) for (const cell of row.children ?? []) this.inline(cell);
  }

  private list(node: MdastNode, quoteDepth: number): void {
    const items = node.children ?? [];
    if (items.some((item) => this.isAdmonition(item))) {
      for (const item of items) this.blocks(item, quoteDepth);
      return;
    }
    this.add(`${/\d/.test(this.text[startOf(node)] ?? '') ? 'numbered list' : 'list'} ${items.length}`, node);
    for (const item of items) this.blocks(item, quoteDepth);
  }

  private isAdmonition(node: MdastNode): boolean {
    return this.masked.admonitions.has(startOf(node)) || this.masked.admonitions.has(startOf(node) - 2);
  }

  private element(node: MdastNode, quoteDepth: number): void {
    const name = /^<([\w.:-]*)/.exec(this.text.slice(startOf(node), startOf(node) + 100))?.[1] ?? '';
    this.add(`element ${name}`, node);
    this.blocks(node, quoteDepth);
  }

  /** HTML that is a block; comments, and lines that extensions hide behind them, are none. */
  private markup(node: MdastNode): void {
    const raw = this.masked.text.slice(startOf(node), endOf(node));
    this.opaque.push(...commentsIn(this.text, node));
    if (node.type === 'html' && withoutComments(raw) !== '' && !isAnchor(raw)) this.add('html', node);
  }

  private prose(node: MdastNode): void {
    const isText = node.type === 'paragraph' || node.type === 'jsxText';
    const raw = isText ? this.masked.text.slice(startOf(node), endOf(node)) : '';
    // an anchor alone is no paragraph to a reader
    if (isText && (!raw.startsWith('<') || withoutTags(raw) !== '')) this.add('paragraph', node);
    this.inline(node);
  }

  private inline(node: MdastNode): void {
    for (const child of node.children ?? []) {
      if (child.type === 'link' || child.type === 'image') this.links.push(child);
      else if (child.type === 'inlineCode') this.opaque.push({ start: startOf(child), end: endOf(child) });
      else if (child.type === 'html' || child.type === 'expression') this.opaque.push(...commentsIn(this.text, child));
      if (child.children !== undefined) this.inline(child);
    }
  }
}

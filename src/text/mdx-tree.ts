import { jsxTag } from './jsx-tag.ts';
import { endOf, leaf, type MdastNode, startOf } from './mdast.ts';
import type { MdxNode } from './mdx-node.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';

/** Elements whose content is code, or drawing, or no text at all. */
const OPAQUE = /^<(?:script|style|pre|svg|math|textarea|template|iframe|object)(?![\w.:-])/;
/** Elements that are no block of text when they stand alone. */
const CODE = /^<(?:code|kbd|samp|var|tt)(?![\w.:-])/;
/** Components whose lists show files: a name is what is on the reader's disk. */
const FILE_LIST = /^<FileTree(?![\w.:-])/;
const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image']);
INLINE.add('imageReference').add('footnoteReference').add('html');

/**
 * The tree of an MDX document `text` in which the syntax of MDX is told by where it stands, so that it is the same whatever
 * the engine. Of `root` stay the nodes of Markdown, and these:
 * - `jsxElement`: an element that is a block; its `jsxTag`, then its content. Imports and exports are left out.
 * - `jsxTag`: an opening or closing tag; its children, of type `attribute`, are the string values, named by `identifier`.
 * - `jsxText`: text that stands in an element without a paragraph around it.
 * - `expression`: `{…}`, also a comment.
 *
 * @throws MdxSyntaxError when an element crosses emphasis or a link
 */
export function mdxTree(root: MdxNode, text: string): MdastNode {
  return new TreeMaker(text).withBlocks(root);
}

/** Makes new nodes of the nodes of one text. */
class TreeMaker {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  withBlocks(node: MdxNode): MdastNode {
    return node.children === undefined ? node : { ...node, children: this.blocks(node.children) };
  }

  /** An MDX compiler makes blocks of a paragraph that holds only elements and expressions; one of the engines does so itself. */
  private blocks(nodes: readonly MdxNode[]): readonly MdastNode[] {
    const blocks: MdastNode[] = [];
    for (let at = 0; at < nodes.length; ) {
      const from = at;
      for (let next = nodes[at]; next !== undefined && isInline(next); next = nodes[at]) at += 1;
      if (at > from) blocks.push(...this.run(nodes.slice(from, at)));
      const node = nodes[at];
      if (node !== undefined) blocks.push(...this.block(node));
      at += 1;
    }
    return blocks;
  }

  private block(node: MdxNode): readonly MdastNode[] {
    if (node.type === 'mdxjsEsm') return [];
    if (node.type === 'table') return [{ ...node, children: (node.children ?? []).map((row) => this.row(row)) }];
    const children = node.children ?? [];
    if (node.type === 'paragraph' && this.isMarkup(children)) return this.run(children);
    if (node.type === 'paragraph' || node.type === 'heading') return [this.withInline(node)];
    return [this.withBlocks(node)];
  }

  private row(row: MdxNode): MdastNode {
    return { ...row, children: (row.children ?? []).map((cell) => this.withInline(cell)) };
  }

  /** Inline nodes that stand where blocks do. */
  private run(nodes: readonly MdxNode[]): readonly MdastNode[] {
    if (!this.isMarkup(nodes)) {
      const position = { start: { offset: startOf(nodes[0] ?? NONE) }, end: { offset: endOf(nodes.at(-1) ?? NONE) } };
      return [{ type: 'jsxText', position, children: nodes.flatMap((node) => this.inline(node)) }];
    }
    return nodes.flatMap((node) => (isJsx(node) ? [this.element(node)] : isExpression(node) ? this.inline(node) : []));
  }

  /** Whether `nodes` are elements and expressions, with nothing but white space between them. */
  private isMarkup(nodes: readonly MdxNode[]): boolean {
    const isBlank = (node: MdxNode) => node.type === 'text' && this.text.slice(startOf(node), endOf(node)).trim() === '';
    return nodes.every((node) => isJsx(node) || isExpression(node) || isBlank(node)) && nodes.some((node) => !isBlank(node));
  }

  private element(node: MdxNode): MdastNode {
    const [opening, ...rest] = this.tags(node);
    const raw = this.text.slice(startOf(node), endOf(node));
    const content = OPAQUE.test(raw) || CODE.test(raw) ? [] : this.blocks(node.children ?? []);
    const shown = FILE_LIST.test(raw) ? content.map((block) => this.withoutNames(block)) : content;
    return { type: 'jsxElement', position: node.position, children: [opening, ...shown, ...rest] };
  }

  private withoutNames(node: MdastNode): MdastNode {
    if (node.children === undefined || node.type === 'paragraph') return node;
    const isName = (child: MdastNode) =>
      child.type === 'paragraph' && !/\s/.test(this.text.slice(startOf(child), endOf(child)).trim());
    return { ...node, children: node.children.filter((child) => !isName(child)).map((child) => this.withoutNames(child)) };
  }

  private withInline(node: MdxNode): MdastNode {
    return node.children === undefined ? node : { ...node, children: node.children.flatMap((child) => this.inline(child)) };
  }

  private inline(node: MdxNode): readonly MdastNode[] {
    if (isExpression(node)) return [leaf('expression', startOf(node), endOf(node))];
    if (!isJsx(node)) return [this.withInline(node)];
    const [opening, ...closing] = this.tags(node);
    if (OPAQUE.test(this.text.slice(startOf(node), endOf(node)))) return [opening];
    return [opening, ...(node.children ?? []).flatMap((child) => this.inline(child)), ...closing];
  }

  /** The opening tag of an element, and the closing one if it has one. */
  private tags(node: MdxNode): readonly [MdastNode, ...MdastNode[]] {
    const [start, end] = [startOf(node), endOf(node)];
    const { end: tagEnd, strings } = jsxTag(this.text.slice(0, end), start, node.attributes ?? []);
    const children = strings.map((value) => ({ ...leaf('attribute', value.start, value.end), identifier: value.name }));
    const opening = { ...leaf('jsxTag', start, tagEnd), children };
    if (tagEnd === end) return [opening];
    const close = this.text.lastIndexOf('</', end - 1);
    // satteri lets `**` open before a tag and close inside its element.
    if (close < Math.max(tagEnd, ...(node.children ?? []).map(endOf)))
      throw new MdxSyntaxError('Expected an element that lies inside its emphasis or link, found one that crosses it', start);
    return [opening, leaf('jsxTag', close, end)];
  }
}

const NONE: MdastNode = { type: 'root' };

function isInline(node: MdxNode): boolean {
  return INLINE.has(node.type) || isJsx(node) || isExpression(node);
}

function isJsx({ type }: MdxNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

function isExpression({ type }: MdxNode): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}

import type { Block, BlockKind } from '../model/doc.ts';
import type { Masked } from '../text/extensions.ts';
import { endOf, type MdastNode, startOf } from '../text/mdast.ts';
import { type ProseInput, plainProse, readProse } from '../text/prose.ts';
import { htmlRuns } from './html-runs.ts';

/** Where a node stands. */
interface Context {
  readonly kind: BlockKind;
  readonly quoteDepth: number;
}

/** Comments that tell translators' tools to leave text alone: mdBook's, and those of the Translate Toolkit. */
const SKIP_NEXT = /^(?:<!--|\{\s*\/\*)\s*i18n:skip\s*(?:-->|\*\/)/;
const SKIP_START = /^(?:<!--|\{\s*\/\*)\s*(?:i18n:skip-start|translate:off)\s*(?:-->|\*\/)/;
const SKIP_END = /^(?:<!--|\{\s*\/\*)\s*(?:i18n:skip-end|translate:on)\s*(?:-->|\*\/)/;

/** A parsed document. */
interface Parsed {
  readonly text: string;
  readonly masked: Masked;
  readonly root: MdastNode;
  /** Names of the attributes of JSX elements that are translated. */
  readonly attributes: readonly string[];
}

/** The translatable blocks of a parsed document, in document order. */
export function markdownBlocks(input: Parsed): readonly Block[] {
  const walker = new BlockWalker(input);
  walker.walk(input.root, { kind: 'paragraph', quoteDepth: 0 });
  return walker.blocks;
}

/** Collects blocks in one walk over the tree. */
class BlockWalker {
  readonly blocks: Block[] = [];
  private readonly text: string;
  private readonly masked: Masked;
  private readonly attributes: readonly string[];
  private skip: 'no' | 'next' | 'until end' = 'no';

  constructor({ text, masked, attributes }: Parsed) {
    this.text = text;
    this.masked = masked;
    this.attributes = attributes;
  }

  walk(node: MdastNode, context: Context): void {
    switch (node.type) {
      case 'root':
      case 'list':
      case 'footnoteDefinition':
      case 'table':
      case 'tableRow':
      case 'jsxElement':
        this.children(node, context);
        break;
      case 'listItem':
        this.item(node, context);
        break;
      case 'blockquote':
        this.children(node, { kind: 'paragraph', quoteDepth: context.quoteDepth + 1 });
        break;
      case 'paragraph':
        this.prose(node, context.kind, context);
        break;
      case 'heading':
        this.prose(node, 'heading', context);
        break;
      case 'tableCell':
        this.prose(node, 'cell', context);
        break;
      case 'html':
        this.html(node, context);
        break;
      case 'expression':
        this.title(node, context);
        break;
      case 'jsxText':
        this.prose(node, 'html', context);
        break;
      case 'jsxTag':
        this.push('html', [node], context);
        break;
      default:
    }
  }

  private item(node: MdastNode, context: Context): void {
    this.title(node, context);
    this.children(node, this.masked.admonitions.has(startOf(node)) ? context : { ...context, kind: 'item' });
  }

  private title(node: MdastNode, { quoteDepth }: Context): void {
    const range = this.masked.titles.get(startOf(node));
    if (range === undefined) return;
    const prose = plainProse(this.text.slice(range.start, range.end), range.start);
    this.blocks.push({ kind: 'paragraph', key: null, range, quoteDepth, prose });
  }

  private children(node: MdastNode, context: Context): void {
    for (const child of node.children ?? []) {
      if ((child.type === 'html' || child.type === 'expression') && this.marker(child)) continue;
      if (this.skip === 'no') this.walk(child, context);
      else if (this.skip === 'next') this.skip = 'no';
    }
  }

  private marker(node: MdastNode): boolean {
    const raw = this.text.slice(startOf(node), endOf(node));
    if (SKIP_END.test(raw)) this.skip = 'no';
    else if (SKIP_START.test(raw)) this.skip = 'until end';
    else if (SKIP_NEXT.test(raw)) this.skip = 'next';
    else return false;
    return true;
  }

  private html(node: MdastNode, context: Context): void {
    this.title(node, context);
    const start = startOf(node);
    // the engines differ on whether a line end behind it belongs to it
    const end = start + this.masked.text.slice(start, endOf(node)).trimEnd().length;
    for (const run of htmlRuns(this.masked.text, start, end)) this.push('html', run, context);
  }

  private prose(node: MdastNode, kind: BlockKind, context: Context): void {
    this.push(kind, node.children ?? [], context);
  }

  private push(kind: BlockKind, nodes: readonly MdastNode[], context: Context): void {
    const first = nodes[0];
    const last = nodes.at(-1);
    if (first === undefined || last === undefined) return;
    const range = { start: startOf(first), end: endOf(last) };
    const prose = readProse(nodes, range.end, this.input(kind, context));
    if (prose.text.trim() !== '' || prose.images.length > 0)
      this.blocks.push({ kind, key: null, range, prose, quoteDepth: context.quoteDepth });
  }

  private input(kind: BlockKind, { quoteDepth }: Context): ProseInput {
    const { text, attributes } = this;
    return { text, hidden: this.masked.hidden, quoteDepth, isCell: kind === 'cell', attributes };
  }
}

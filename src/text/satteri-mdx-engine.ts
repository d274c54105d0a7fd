import { isEsm, isExpression, isSpread } from './javascript.ts';
import { jsxTag } from './jsx-tag.ts';
import { lineStart } from './line-ends.ts';
import { endOf, startOf } from './mdast.ts';
import { attributeCode, type MdxNode } from './mdx-node.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';
import { mdxTree } from './mdx-tree.ts';
import type { Engine } from './parser.ts';

/**
 * The native engine for MDX. It looks neither into JavaScript nor at lazy lines: what may be a mistake there is an error
 * for the reference to judge.
 */
export async function satteriMdxEngine(): Promise<Engine> {
  const { mdxToMdast } = await import('satteri');
  const options = { features: { gfm: true, frontmatter: false } };
  // Only the attributes of directives have another shape, and those are not enabled.
  const parse = (text: string) => mdxToMdast(text, options) as MdxNode;
  parse('');
  return {
    name: 'satteri-mdx',
    parse(text) {
      const root = read(parse, text);
      check(root, text, 0);
      return mdxTree(root, text);
    },
  };
}

function read(parse: (text: string) => MdxNode, text: string): MdxNode {
  try {
    return parse(text);
  } catch (error) {
    throw new MdxSyntaxError(error instanceof Error ? error.message : String(error), 0);
  }
}

/** @param indent columns that every line of `node` has to be indented by; infinite in block quotes, whose markers are not looked at */
function check(node: MdxNode, text: string, indent: number): void {
  if (!isValid(node) || (indent > 0 && isLazy(node, text, indent)))
    throw new MdxSyntaxError(`Expected JavaScript in \`${node.type}\``, startOf(node));
  const inside = indentInside(node, text, indent);
  for (const child of node.children ?? []) check(child, text, inside);
}

function indentInside(node: MdxNode, text: string, indent: number): number {
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') return Number.POSITIVE_INFINITY;
  // The content of an item starts at least two columns behind its marker.
  return node.type === 'listItem' ? Math.max(indent, startOf(node) - lineStart(text, startOf(node), 0) + 2) : indent;
}

function isValid(node: MdxNode): boolean {
  if (node.type === 'mdxjsEsm') return isEsm(node.value ?? '');
  // remark tries each brace inside a comment
  if (isBraced(node)) return !/\/[*/][\s\S]*\}/.test(node.value ?? '') && isExpression(node.value ?? '');
  return (node.attributes ?? []).every((attribute) => {
    const code = attributeCode(attribute);
    if (code === null) return true;
    return attribute.type === 'mdxJsxExpressionAttribute' ? isSpread(code) : code.trim() !== '' && isExpression(code);
  });
}

/** Whether an expression or tag may go on on a line that lacks the indentation of its container, which MDX forbids. */
function isLazy(node: MdxNode, text: string, indent: number): boolean {
  if (!isBraced(node) && node.attributes === undefined) return false;
  const end = node.attributes === undefined ? endOf(node) : jsxTag(text, startOf(node), node.attributes).end;
  const [, ...lines] = text.slice(startOf(node), end).split('\n');
  return lines.some((line) => line.trim() !== '' && line.search(/[^ ]/) < indent);
}

function isBraced({ type }: MdxNode): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}

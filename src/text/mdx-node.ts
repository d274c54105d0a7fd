import type { MdastNode } from './mdast.ts';

/** An attribute of a JSX tag. Of the engines only one tells where it stands, so that nothing reads that. */
export interface JsxAttribute {
  readonly type: string;
  /** Absent on `{...spread}`. */
  readonly name?: string | undefined;
  /** A string, references decoded; or the JavaScript in braces; null of a bare name. */
  readonly value?: string | null | { readonly value?: string | undefined } | undefined;
}

/** A node of the tree that an engine makes of MDX. */
export interface MdxNode extends MdastNode {
  readonly children?: readonly MdxNode[] | undefined;
  /** JavaScript, of imports, exports and expressions. */
  readonly value?: string | undefined;
  readonly attributes?: readonly JsxAttribute[] | undefined;
}

/** The JavaScript of `{…}` or `{...…}` in a tag; null of a string. */
export function attributeCode({ type, value }: JsxAttribute): string | null {
  if (type === 'mdxJsxExpressionAttribute') return typeof value === 'string' ? value : '';
  return typeof value === 'object' && value !== null ? (value.value ?? '') : null;
}

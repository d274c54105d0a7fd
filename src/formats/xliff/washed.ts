import { attributeText, elementText } from '../xml-text.ts';

/** A text for the package to read, or one without codes, which is read as it is. */
export type Washed = { readonly type: 'text'; readonly text: string } | { readonly type: 'codes'; readonly xml: string };

// What the package loses, put in a way that it keeps. The two characters can be in no XML document, so they are in no text.

/** Stands in front of every text: the package drops one that is all white space. */
const GUARD = '\ufffe';
/** Stands for a line end: the package drops the last one of a text with all white space behind it, in quadratic time. */
const LINE_END = '\uffff';

/** A text for the package to read. */
export function washedText(text: string): string {
  return text === '' ? '' : GUARD + elementText(text.replaceAll('\n', LINE_END));
}

/** An inline element for the package to read. `content` is washed. */
export function washedElement(name: string, attributes: Readonly<Record<string, string | undefined>>, content: string): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) tag += ` ${key}="${attributeText(value)}"`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** The text that {@link washedText} was given. */
export function unwashed(text: string): string {
  return text.replaceAll(GUARD, '').replaceAll(LINE_END, '\n');
}

/** The text of something without elements in it; null: there are some. */
export function bareText(children: readonly unknown[]): Washed | null {
  const [first, ...others] = children;
  if (first === undefined) return { type: 'text', text: '' };
  if (typeof first === 'string' && others.length === 0) return { type: 'text', text: first };
  return children.every((node) => typeof node === 'string') ? { type: 'text', text: children.join('') } : null;
}

import { elementText } from '../xml-text.ts';

/**
 * A text for the package to read, or one without codes, which is read as it is. The package tells texts and what is in what; what
 * elements say besides stands in `said`, by the numbers that they have as their ids: it was read already.
 */
export type Washed<Said> =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'codes'; readonly xml: string; readonly said: readonly Said[] };

// What the package loses, put in a way that it keeps. The two characters can be in no XML document, so they are in no text.

/** Stands in front of a text that is all white space: the package drops it. */
const GUARD = '\ufffe';
/** Stands for a line end: the package drops the last one of a text with all white space behind it, in quadratic time. */
const LINE_END = '\uffff';

/** A text for the package to read. */
export function washedText(text: string): string {
  if (text === '') return '';
  const guard = text.trim() === '' ? GUARD : '';
  return guard + elementText(text.includes('\n') ? text.replaceAll('\n', LINE_END) : text);
}

/** An inline element for the package to read, by its number. `content` is washed. */
export function washedElement(name: string, number: number, content: string): string {
  return content === '' ? `<${name} id="${number}"/>` : `<${name} id="${number}">${content}</${name}>`;
}

/** The text that {@link washedText} was given. */
export function unwashed(text: string): string {
  const whole = text.includes(GUARD) ? text.replaceAll(GUARD, '') : text;
  return whole.includes(LINE_END) ? whole.replaceAll(LINE_END, '\n') : whole;
}

/** The text of something without elements in it; null: there are some. */
export function bareText(children: readonly unknown[]): { readonly type: 'text'; readonly text: string } | null {
  const [first] = children;
  if (first === undefined) return { type: 'text', text: '' };
  if (typeof first === 'string' && children.length === 1) return { type: 'text', text: first };
  return children.every((node) => typeof node === 'string') ? { type: 'text', text: children.join('') } : null;
}

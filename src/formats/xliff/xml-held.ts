import type { Content } from '../../model/content.ts';
import { attributeText, elementText, xmlHeld } from '../xml-text.ts';

/**
 * `text` for the content of an element.
 *
 * @throws InputError for a character that XML cannot hold
 */
export function held(text: string, owner: string): string {
  return elementText(xmlHeld(text, owner));
}

/**
 * Attributes of a tag, each with a space in front.
 *
 * @throws InputError for a character that XML cannot hold
 */
export function attributesText(owner: string, attributes: Readonly<Record<string, string>>): string {
  const texts = Object.entries(attributes).map(([name, value]) => ` ${name}="${attributeText(xmlHeld(value, owner))}"`);
  return texts.join('');
}

/** @throws InputError for a character that XML cannot hold, in texts or codes */
export function contentHeld(content: Content, owner: string): void {
  for (const part of content.parts) if (part.type === 'text') xmlHeld(part.text, owner);
  for (const { data, closing, shown } of content.codes) for (const text of [data, closing ?? '', shown]) xmlHeld(text, owner);
}

import { InputError } from '../model/errors.ts';
import { unheldCharacter } from '../text/unheld-character.ts';

/** A line end as it is would be read as `\n`, and in an attribute as a space. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** `text` for an attribute in double quotes. */
export function attributeText(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (found) => ENTITIES[found] ?? '') : text;
}

/** `text` for the content of an element. */
export function elementText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? '') : text;
}

/**
 * `text`, unchanged.
 *
 * @throws InputError for a character that XML cannot hold; `owner` says whose text it is
 */
export function xmlHeld(text: string, owner: string): string {
  const unheld = unheldCharacter(text);
  if (unheld !== null) throw new InputError(`${owner}: Expected text that XML can hold, found the character ${unheld}`);
  return text;
}

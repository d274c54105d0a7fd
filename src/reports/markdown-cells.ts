import { cutEnd } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { difference, excerpt } from './excerpt.ts';

/** Columns of text that a cell shows. */
const WIDEST = 200;

// Each of these as a numeric entity: an entity never starts markup, so that this holds inside tables and links alike, while a
// backslash before a pipe or an HTML tag is read differently from place to place.
const SPECIAL = /[&<>"'`*_~|\\[\](){}#$!]/g;
// Addresses and mentions are found again in the finished text, where entities are characters: an empty comment parts them.
const LINKED = /@|:(?=\/\/)|(?<=www)(?=\.)/gi;

/** Untrusted text as the content of a table cell or heading that shows it as it is. */
export function proseCell(text: string): string {
  const inert = printable(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
  return inert.replace(LINKED, (found) => `${found}<!-- -->`);
}

/** As {@link proseCell}, cut to a readable length, in a code element: there GitHub links neither mentions nor issue numbers. */
export function codeCell(text: string): string {
  return text === '' ? '' : `<code>${proseCell(cutEnd(text, WIDEST))}</code>`;
}

/** Source then and source now, cut to where they differ, with the difference marked. Null: an empty cell. */
export function excerptCells(was: string | null, now: string | null): [was: string, now: string] {
  if (was === null || now === null) return [codeCell(was ?? ''), codeCell(now ?? '')];
  const parts = excerpt(difference(was, now), WIDEST);
  const cell = (tag: 'del' | 'ins', changed: string, after: string) => {
    const marked = changed === '' ? '' : `<${tag}>${proseCell(changed)}</${tag}>`;
    return `<code>${proseCell(parts.before)}${marked}${proseCell(after)}</code>`;
  };
  return [cell('del', parts.was, parts.after), cell('ins', parts.now, parts.afterNow)];
}

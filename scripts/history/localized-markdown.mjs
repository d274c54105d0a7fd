// Prints localized pages: plain, or bilingual with the English of each pair beside it.

import { createHash } from 'node:crypto';
import { languageOf } from './language.mjs';
import { bodyText, scalar } from './markdown.mjs';

const FIRST_BODY_NUMBER = 103;

/** A localized page as Markdown. `pin` is a front-matter line, or null. */
export function localizedText(localized, { tag, form, pin }) {
  const { title, description } = localized.meta;
  const pinned = pin === null ? '' : `${pin}\n`;
  const lead = `---\ntitle: ${scalar(title.target)}\ndescription: ${scalar(description.target)}\n${pinned}---\n\n`;
  const { gap } = languageOf(tag);
  if (form === 'plain') {
    const shown = (part) => part.map(({ target }) => target);
    // A line break in a script without spaces would be read as one: such pages are not wrapped.
    return lead + bodyText(localized.blocks, { wrap: gap === '' ? 'none' : localized.wrap, gap, shown });
  }
  return lead + bodyText(localized.blocks, { wrap: 'none', gap: ' ', shown: pairsOf(localized.path, tag) });
}

/** The printer of a part's pairs. Numbers count English sentences; a pair of several is named by the first of them. */
function pairsOf(path, tag) {
  const prefix = createHash('sha1').update(`${tag}/${path}`).digest('hex').slice(0, 5);
  let number = FIRST_BODY_NUMBER;
  return (part) =>
    part.map(({ shown, target }) => {
      const id = `${prefix}-${shown.length > 1 ? 'p' : ''}${number}`;
      number += shown.length;
      return pairText(id, target, shown.map(({ text }) => text).join(' '));
    });
}

const pairText = (id, target, source) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

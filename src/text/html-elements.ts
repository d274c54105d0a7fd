const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark nobr output q rp rt ' +
    'ruby s samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

// HTML Living Standard, section 15.3 (elements displayed as blocks, list items, tables), and what has no text of a sentence.
const BLOCK = new Set(
  (
    'address article aside audio base basefont blockquote body canvas caption center col colgroup dd details dialog dir div dl ' +
    'dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li ' +
    'link main map math menu menuitem meta nav noframes noscript object ol optgroup option p picture pre script search section ' +
    'select source style summary svg table tbody td template textarea tfoot th thead title tr track ul video'
  ).split(' '),
);

/** Whether the text of an element belongs to the sentence around it. `br` counts: it is within a block. */
export function isInlineElement(name: string): boolean {
  return INLINE.has(name.toLowerCase());
}

/** Whether an element of HTML stands on lines of its own wherever it is. Placeholders (`<name>`) and components are none. */
export function isBlockElement(name: string): boolean {
  return BLOCK.has(name.toLowerCase());
}

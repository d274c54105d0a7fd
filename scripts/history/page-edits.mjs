// Edits of a page: each gives the new page, or null where it does not apply.

import { newParagraph, newSection, sectionsOf } from './page.mjs';
import { writeSentence } from './prose.mjs';
import { weighted } from './random.mjs';
import { edited } from './text-edits.mjs';

const TEXT_EDITS = [
  [6, 'word'],
  [2, 'negation'],
  [2, 'number'],
  [2, 'code'],
  [1, 'link'],
  [2, 'punctuation'],
];

/** One to four sentences of the page, each with one edit. */
export function editText(page, write) {
  let result = page;
  for (let left = 1 + write.r.int(4); left > 0; left -= 1) {
    const at = write.r.int(page.blocks.length + 1) - 1;
    result = at < 0 ? editMeta(result, write) : withBlock(result, at, (block) => editBlock(block, write));
  }
  return result === page ? null : result;
}

function editMeta(page, write) {
  const key = write.r.pick(['title', 'description']);
  const sentence = edited(page.meta[key], 'word', write);
  return sentence === null ? page : { ...page, meta: { ...page.meta, [key]: sentence } };
}

function editBlock(block, write) {
  if (block.parts.length === 0) return block;
  const part = write.r.int(block.parts.length);
  const at = write.r.int(block.parts[part].length);
  const sentence = edited(block.parts[part][at], weighted(write.r, TEXT_EDITS), write);
  return sentence === null ? block : withPart(block, part, block.parts[part].with(at, sentence));
}

/** Another style of line breaks: no sentence changes. */
export function rewrap(page, write) {
  return { ...page, wrap: write.r.pick(['none', 'column', 'sentence'].filter((wrap) => wrap !== page.wrap)) };
}

export function insertText(page, write) {
  if (write.r.chance(0.3))
    return { ...page, blocks: page.blocks.toSpliced(1 + write.r.int(page.blocks.length), 0, newParagraph(write)) };
  return editParagraph(page, write, 1, (sentences) =>
    sentences.toSpliced(write.r.int(sentences.length + 1), 0, writeSentence(write)),
  );
}

export function deleteText(page, write) {
  return editParagraph(page, write, 2, (sentences) => sentences.toSpliced(write.r.int(sentences.length), 1));
}

/** Puts the first sentence of a paragraph last. */
export function moveText(page, write) {
  return editParagraph(page, write, 3, ([first, ...others]) => [...others, first]);
}

/** A paragraph becomes a list of its sentences. */
export function listParagraph(page, write) {
  const at = paragraphAt(page, write, 3);
  return at === null
    ? null
    : withBlock(page, at, (block) => ({ ...block, type: 'list', ordered: false, parts: block.parts[0].map((each) => [each]) }));
}

export function moveSection(page, write) {
  const [head, ...sections] = sectionsOf(page.blocks);
  if (sections.length < 2) return null;
  const [moved] = sections.splice(write.r.int(sections.length), 1);
  sections.splice(write.r.int(sections.length + 1), 0, moved);
  return { ...page, blocks: [head, ...sections].flat() };
}

export function addSection(page, write) {
  const sections = sectionsOf(page.blocks);
  return { ...page, blocks: sections.toSpliced(1 + write.r.int(sections.length), 0, newSection(write)).flat() };
}

export function deleteSection(page, write) {
  const sections = sectionsOf(page.blocks);
  return sections.length < 4 ? null : { ...page, blocks: sections.toSpliced(1 + write.r.int(sections.length - 1), 1).flat() };
}

function editParagraph(page, write, least, change) {
  const at = paragraphAt(page, write, least);
  return at === null ? null : withBlock(page, at, (block) => withPart(block, 0, change(block.parts[0])));
}

/** The place of a paragraph with at least so many sentences. */
function paragraphAt(page, write, least) {
  const places = page.blocks.flatMap(({ type, parts }, at) => (type === 'paragraph' && parts[0].length >= least ? [at] : []));
  return places.length === 0 ? null : write.r.pick(places);
}

function withBlock(page, at, change) {
  const block = change(page.blocks[at]);
  return block === page.blocks[at] ? page : { ...page, blocks: page.blocks.with(at, block) };
}

const withPart = (block, at, part) => ({ ...block, parts: block.parts.with(at, part) });
